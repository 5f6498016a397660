package io.github.cqlcheck.report;

import de.jcup.sarif_2_1_0.model.ArtifactChange;
import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Fix;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import de.jcup.sarif_2_1_0.model.Replacement;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Suppression;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;

/** Findings as SARIF results, each made only when it is asked for, so that the report is never in memory as a whole. */
final class SarifResults extends AbstractList<Result> implements RandomAccess {
    private final List<Entry> entries;
    private final boolean suppressions;
    private final ArtifactUris uris;
    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final Fingerprints fingerprints;
    private final Columns starts = new Columns();
    private final Columns ofLabels = new Columns();

    /** What was known already, if a baseline was given. */
    private final Optional<Baseline.Comparison> baseline;

    /**
     * A result to be.
     *
     * @param reason why it is suppressed; empty if it is not
     */
    record Entry(Finding finding, Optional<String> reason) {}

    /**
     * The results of a run.
     *
     * @param suppressions whether each result says if it is suppressed: all have to, or none
     * @param baseline what was known already, if a baseline was given: then each result says if it is new
     */
    SarifResults(
            List<RuleInfo> rules,
            List<Entry> entries,
            ArtifactUris uris,
            boolean suppressions,
            Optional<Baseline.Comparison> baseline) {
        this.entries = entries;
        this.suppressions = suppressions;
        this.baseline = baseline;
        this.uris = uris;
        rules.forEach(rule -> ruleIndexes.put(rule.id(), ruleIndexes.size()));
        this.fingerprints =
                new Fingerprints(entries.stream().map(Entry::finding).toList());
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Result get(int index) {
        Entry entry = entries.get(index);
        Finding finding = entry.finding();
        Result result = new Result();
        result.setRuleId(finding.rule());
        result.setLevel(level(finding.severity()));
        result.setMessage(SarifText.message(SarifText.of(finding)));
        result.setLocations(List.of(location(finding.place(), starts)));
        result.setRelatedLocations(related(finding.labels()));
        result.setPartialFingerprints(fingerprint(finding.place()));
        baseline.ifPresent(known -> result.setBaselineState(state(entry, known)));
        if (ruleIndexes.containsKey(finding.rule())) {
            result.setRuleIndex(ruleIndexes.get(finding.rule()));
        }
        finding.fix()
                .ifPresent(fix -> result.setFixes(Set.of(fix(finding.place().source(), fix))));
        result.setSuppressions(suppressions ? suppressions(entry) : null);
        return result;
    }

    /** What is reported is new; what comments suppress may be known from before they were there. */
    private static Result.BaselineState state(Entry entry, Baseline.Comparison baseline) {
        boolean known = entry.reason().isPresent() && baseline.suppressed().contains(entry.finding());
        return known ? Result.BaselineState.UNCHANGED : Result.BaselineState.NEW;
    }

    /** What a comment in the source says. */
    private static Set<Suppression> suppressions(Entry entry) {
        if (entry.reason().isEmpty()) {
            return Set.of();
        }
        Suppression suppression = new Suppression();
        suppression.setKind(Suppression.Kind.IN_SOURCE);
        entry.reason().filter(reason -> !reason.isBlank()).ifPresent(suppression::setJustification);
        return Set.of(suppression);
    }

    private static Result.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Result.Level.ERROR;
            case WARNING -> Result.Level.WARNING;
            case NOTE -> Result.Level.NOTE;
        };
    }

    private Location location(Place place, Columns columns) {
        PhysicalLocation physical = new PhysicalLocation();
        physical.setArtifactLocation(artifact(place.source()));
        physical.setRegion(region(place.source(), place.span(), columns));
        Location location = new Location();
        location.setPhysicalLocation(physical);
        return location;
    }

    private ArtifactLocation artifact(Source source) {
        ArtifactLocation artifact = new ArtifactLocation();
        artifact.setUri(uris.of(source));
        return artifact;
    }

    private static Region region(Source source, Span span, Columns columns) {
        Stretch stretch = Stretch.of(source, span, columns);
        Region region = new Region();
        region.setStartLine(stretch.start().line());
        region.setStartColumn(stretch.start().column());
        region.setEndLine(stretch.end().line());
        region.setEndColumn(stretch.end().column());
        return region;
    }

    /** The labels' places, numbered from 1 as {@link SarifText} links to them. */
    private Set<Location> related(List<Finding.Label> labels) {
        Set<Location> related = new LinkedHashSet<>();
        for (Finding.Label label : labels) {
            Location location = location(label.place(), ofLabels);
            location.setId(related.size() + 1);
            location.setMessage(SarifText.message(label.message()));
            related.add(location);
        }
        return related;
    }

    private PartialFingerprints fingerprint(Place place) {
        PartialFingerprints partial = new PartialFingerprints();
        partial.setAdditionalProperty("primaryLocationLineHash", fingerprints.ofLine(place));
        return partial;
    }

    private Fix fix(Source source, Finding.Fix edits) {
        ArtifactChange change = new ArtifactChange();
        change.setArtifactLocation(artifact(source));
        change.setReplacements(
                edits.edits().stream().map(edit -> replacement(source, edit)).toList());
        Fix fix = new Fix();
        fix.setDescription(SarifText.message(edits.title()));
        fix.setArtifactChanges(Set.of(change));
        return fix;
    }

    private Replacement replacement(Source source, Finding.Fix.Edit edit) {
        ArtifactContent inserted = new ArtifactContent();
        inserted.setText(edit.replacement());
        Replacement replacement = new Replacement();
        replacement.setDeletedRegion(region(source, edit.span(), starts));
        replacement.setInsertedContent(inserted);
        return replacement;
    }
}
