package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Which rules a command runs, and at what levels. */
final class RuleOptions {
    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "Which rules run: recommended (default), strict (advice besides) or all.")
    private Optional<Preset> preset = Optional.empty();

    @Option(names = "--preview", description = "Run rules of the preset as well that no release has had yet.")
    private boolean preview;

    @Option(
            names = "--level",
            paramLabel = "RULE=LEVEL",
            converter = LevelSetting.Converter.class,
            description =
                    "What findings of a rule, or of all rules of a category, are: error, warning or note; or on (what the"
                            + " rule says case by case) or off. A rule that is named runs whatever the preset. Repeatable.")
    private List<LevelSetting> settings = new ArrayList<>();

    @Option(
            names = "--no-inline-config",
            description = "Report findings as well that comments such as -- cqlcheck-ignore suppress, for an audit.")
    private boolean noInlineConfig;

    /** Whether comments may suppress findings, as far as the options say. */
    boolean inlineConfig() {
        return !noInlineConfig;
    }

    /** What the options say of how all is judged. */
    UnaryOperator<Settings> change() {
        return settings -> {
            Settings levelled = settings.withLevels(levels(settings.levels()));
            return noInlineConfig ? levelled.withInlineConfig(false) : levelled;
        };
    }

    private Levels levels(Levels configured) {
        Levels levels = preset.map(configured::withPreset).orElse(configured);
        levels = preview ? levels.withPreview(true) : levels;
        for (LevelSetting setting : settings) {
            levels = levels.with(setting.name(), setting.level());
        }
        return levels;
    }

    /** What is wrong with the names. */
    Optional<String> contradiction(List<RuleInfo> rules) {
        return levels(Levels.RECOMMENDED)
                .unknown(rules)
                .map(name -> "--level %s: neither a rule nor a category%s"
                        .formatted(
                                name,
                                Suggestion.closest(name, Levels.names(rules))
                                        .map("; did you mean %s?"::formatted)
                                        .orElse("; cqlcheck rules lists them")));
    }
}
