package io.github.cqlcheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.cqlcheck.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The laws of the layers; docs/architecture.md says why. */
@AnalyzeClasses(packages = "io.github.cqlcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.cqlcheck";

    /** In the order in which the data flows. A package may import only those before it, so there are no cycles. */
    private static final List<String> LAYERS = List.of(
            ROOT + ".source",
            ROOT + ".target",
            ROOT + ".ast",
            ROOT + ".syntax",
            ROOT + ".schema",
            ROOT + ".type",
            ROOT + ".query",
            ROOT + ".workload",
            ROOT + ".rule",
            ROOT + ".rules",
            ROOT + ".config",
            ROOT + ".plan",
            ROOT,
            ROOT + ".fix",
            ROOT + ".report");

    private static final DescribedPredicate<JavaClass> ARE_RULES =
            DescribedPredicate.describe("are rules", type -> type.isAssignableTo(Rule.class) && !type.isInterface());

    @ArchTest
    static void everyPackageIsALayer(JavaClasses classes) {
        Set<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT + ".grammar"))
                .collect(Collectors.toSet());
        assertThat(LAYERS).containsExactlyInAnyOrderElementsOf(packages);
    }

    @ArchTest
    static void packagesImportUpwardsOnly(JavaClasses classes) {
        for (int i = 0; i < LAYERS.size() - 1; i++) {
            String[] below = LAYERS.subList(i + 1, LAYERS.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(LAYERS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule ONLY_SYNTAX_SEES_ANTLR = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".syntax", ROOT + ".grammar")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", ROOT + ".grammar");

    @ArchTest
    static final ArchRule ONLY_THE_SARIF_REPORT_SEES_ITS_LIBRARY = noClasses()
            .that(DescribedPredicate.not(
                    resideInAPackage(ROOT + ".report").and(belongTo(nameMatching(".*\\.report\\.Sarif[^.]*")))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.jcup..");

    @ArchTest
    static final ArchRule ONLY_REPORTS_IN_JSON_SEE_JACKSON = noClasses()
            .that(DescribedPredicate.not(resideInAPackage(ROOT + ".report")
                    .and(belongTo(nameMatching(".*\\.report\\.(Sarif[^.]*|Json[^.]*|PlanJson|GitLabReport)")))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule ONLY_THE_CONFIGURATION_SEES_YAML = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule RULES_SEE_THE_MODEL_ONLY = classes()
            .that()
            .resideInAPackage(ROOT + ".rules")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    ROOT + ".target",
                    ROOT + ".ast",
                    ROOT + ".schema",
                    ROOT + ".type",
                    ROOT + ".query",
                    ROOT + ".workload",
                    ROOT + ".rule",
                    ROOT + ".rules",
                    ROOT + ".source"));

    /** Only the list of them all names a rule. */
    @ArchTest
    static void rulesDoNotKnowEachOther(JavaClasses classes) {
        for (JavaClass rule : classes.that(ARE_RULES)) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".rules")
                    .and()
                    .doNotHaveSimpleName("BuiltInRules")
                    .and(DescribedPredicate.not(belongTo(DescribedPredicate.equalTo(rule))))
                    .should()
                    .dependOnClassesThat(belongTo(DescribedPredicate.equalTo(rule)))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule ONLY_SOURCE_TOUCHES_FILES = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".source")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.file\\.(Files|FileSystems?)|java\\.io\\.(File|FileReader|FileWriter"
                    + "|FileInputStream|FileOutputStream|RandomAccessFile)|java\\.nio\\.channels\\.FileChannel");

    @ArchTest
    static final ArchRule THE_CORE_PRINTS_NOTHING = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|Random|Timer)");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_DEFAULT_LOCALE_OR_CHARSET = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".grammar")
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks for a default",
                    (JavaAccess<?> call) ->
                            Set.of("getDefault", "defaultCharset").contains(call.getName())));
}
