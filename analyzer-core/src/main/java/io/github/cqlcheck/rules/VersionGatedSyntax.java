package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.target.Feature;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;

/** Syntax of another version or product than the target. */
final class VersionGatedSyntax implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (!(statement instanceof GatedSyntax gated) || gated.feature().isSql()) {
            return;
        }
        Feature feature = gated.feature();
        Findings.Draft draft = findings.add(
                gated.span(), "%s %s".formatted(gated.target().displayName(), refusal(feature, gated.target())));
        feature.instead().ifPresent(draft::help);
        other(feature).ifPresent(draft::help);
    }

    private static String refusal(Feature feature, Target target) {
        String name = feature.displayName();
        if (feature.newIn().isEmpty()
                && feature.goneWith().isEmpty()
                && !feature.owners().isEmpty()) {
            return feature.owners().size() == 1
                    ? "does not know %s %s".formatted(feature.owners().get(0).genitive(), name)
                    : "does not know %s, which only %s take".formatted(name, join(feature.owners()));
        }
        boolean older = feature.newIn().map(first -> !target.isAtLeast(first)).orElse(false);
        if (older) {
            return "does not know %s, new in %s"
                    .formatted(name, feature.newIn().get().displayName());
        }
        boolean newer = feature.goneWith().map(target::isAtLeast).orElse(false);
        return newer
                ? "no longer takes %s, gone with %s"
                        .formatted(name, feature.goneWith().get().displayName())
                : "has no %s".formatted(name);
    }

    /** Which target to name if the cluster is another one. */
    private static Optional<String> other(Feature feature) {
        return feature.newIn()
                .map(first -> "if you run %s or later, set the target to %s".formatted(first.displayName(), first))
                .or(() -> feature.owners().stream()
                        .findFirst()
                        .map(owner -> "if you run %s, set the target to %s".formatted(owner.displayName(), owner)));
    }

    private static String join(List<Target> targets) {
        List<String> names = targets.stream().map(Target::displayName).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
