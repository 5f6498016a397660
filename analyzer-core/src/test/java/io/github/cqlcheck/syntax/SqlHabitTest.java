package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlHabitTest {
    private static final String REPORTS = String.join(
            "\n", Mistakes.all().stream().map(Mistakes.Mistake::report).toList());

    static List<SqlHabit> habits() {
        return SqlHabit.ALL;
    }

    @ParameterizedTest
    @MethodSource("habits")
    void eachIsAmongTheMistakesShown(SqlHabit habit) {
        assertThat(REPORTS).contains("error[sql-construct]: " + habit.message() + "\n");
    }

    @ParameterizedTest
    @MethodSource("habits")
    void eachSaysWhatCqlHasInstead(SqlHabit habit) {
        assertThat(habit.help()).isNotBlank().doesNotEndWith(".");
        assertThat(habit.phrase())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).isEqualTo(word.toUpperCase(Locale.ROOT)));
    }
}
