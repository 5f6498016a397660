package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What git knows of the repository that a directory lies in. */
record Git(Path directory) {
    /** So that neither the user's settings nor the terminal change what is read. */
    private static final List<String> DIFF = List.of(
            "diff",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--find-renames",
            "--unified=3",
            "--inter-hunk-context=0",
            "--ignore-submodules",
            "--src-prefix=a/",
            "--dst-prefix=b/");

    /** What was asked of git cannot be had; the message is a clause that says why and what to do. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    private record Answer(boolean good, byte[] out, String err) {
        String word() {
            return new String(out, UTF_8).strip();
        }
    }

    /** The root of the working tree. */
    Git root() throws Refusal {
        Answer answer = ask("rev-parse", "--show-toplevel");
        if (!answer.good()) {
            throw new Refusal(
                    answer.err().contains("dubious ownership")
                            ? "git does not trust %s, because it belongs to somebody else; git config --global --add safe.directory %s"
                                    .formatted(directory, directory)
                            : "%s lies in no working tree of git; --base-path names a directory that does"
                                    .formatted(directory));
        }
        return new Git(Path.of(answer.word()));
    }

    /** The commit where HEAD and another one part. */
    String mergeBase(String reference) throws Refusal {
        if (reference.isBlank() || reference.startsWith("-")) {
            throw new Refusal("this cannot be the name of a commit");
        }
        String commit =
                commit(reference).orElseThrow(() -> new Refusal("git knows no such commit; " + remedy(reference)));
        String head = commit("HEAD").orElseThrow(() -> new Refusal("there is no commit yet to compare with"));
        Answer base = ask("merge-base", commit, head);
        if (base.good()) {
            return base.word();
        }
        throw new Refusal(
                ask("rev-parse", "--is-shallow-repository").word().equals("true")
                        ? "this clone is shallow and does not reach back to where HEAD and %s part; git fetch --unshallow, or fetch-depth: 0 in GitHub Actions, gets the rest"
                                .formatted(reference)
                        : "HEAD and %s have no commit in common".formatted(reference));
    }

    private Optional<String> commit(String reference) throws Refusal {
        Answer answer = ask("rev-parse", "--verify", "--quiet", reference + "^{commit}");
        return answer.good() ? Optional.of(answer.word()) : Optional.empty();
    }

    private String remedy(String reference) {
        try {
            return commit("origin/" + reference).isPresent()
                    ? "did you mean origin/%s?".formatted(reference)
                    : "git fetch may get it";
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    /** What has changed since a commit, in the files as they are. */
    byte[] changesSince(String commit) throws Refusal {
        List<String> arguments = new ArrayList<>(DIFF);
        arguments.add(commit);
        arguments.add("--");
        return good(ask(arguments.toArray(String[]::new))).out();
    }

    /** The files that git has never been told of, from the root on. */
    Set<String> untracked() throws Refusal {
        Answer answer = good(ask("ls-files", "--others", "--exclude-standard", "--full-name", "-z"));
        return Arrays.stream(new String(answer.out(), UTF_8).split("\0"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Answer good(Answer answer) throws Refusal {
        if (!answer.good()) {
            throw new Refusal("git says: " + answer.err().strip());
        }
        return answer;
    }

    private Answer ask(String... arguments) throws Refusal {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Refusal("git cannot be started; is it installed, and in the PATH?");
        }
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            byte[] told = out.readAllBytes();
            boolean good = process.waitFor() == 0;
            return new Answer(good, told, new String(err.join(), UTF_8));
        } catch (IOException e) {
            throw new Refusal("git cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Refusal("git was interrupted");
        }
    }

    private static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
