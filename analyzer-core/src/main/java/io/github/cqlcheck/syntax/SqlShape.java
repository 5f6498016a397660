package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.SqlTypes;
import io.github.cqlcheck.grammar.CqlLexer;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Habits from SQL that are told by how a statement is built, not by a word. */
final class SqlShape {
    private static final String ONE_TABLE =
            "ask each table by itself, or keep one table that holds what this query reads";

    private final Mistake mistake;

    private SqlShape(Mistake mistake) {
        this.mistake = mistake;
    }

    /** What a mistake is if it is such a habit. */
    static Optional<Refusal> in(Mistake mistake) {
        SqlShape shape = new SqlShape(mistake);
        return shape.literal().or(() -> switch (mistake.slice().first().getType()) {
            case CqlLexer.SELECT -> shape.select();
            case CqlLexer.INSERT -> shape.insert();
            case CqlLexer.UPDATE, CqlLexer.DELETE -> shape.change();
            case CqlLexer.CREATE, CqlLexer.ALTER -> shape.definition();
            case CqlLexer.BEGIN -> shape.beginning();
            default -> Optional.empty();
        });
    }

    private Optional<Refusal> sql(String message, String help) {
        return Optional.of(Refusal.sql(mistake.place(), message, help));
    }

    /** {@code DATE '2024-01-01'}, {@code INTERVAL '1 day'}, {@code N'text'}. */
    private Optional<Refusal> literal() {
        boolean string = mistake.is(0, CqlLexer.STRING);
        boolean number = mistake.is(0, CqlLexer.INTEGER);
        Optional<Token> before = mistake.at(-1);
        if (before.isEmpty() || !string && !number) {
            return Optional.empty();
        }
        String word = mistake.word(-1);
        if (word.equals("INTERVAL")) {
            return sqlBefore("CQL has no INTERVAL", "durations are written 1d, 12h30m or P1DT12H, without quotes");
        }
        boolean typed = word.equals("DATE") || word.equals("TIME") || word.equals("TIMESTAMP");
        if (string && typed && mistake.isName(-1) && !mistake.verb(CqlLexer.CREATE)) {
            return sqlBefore("CQL has no %s before a string".formatted(word), "write the string alone");
        }
        boolean prefix = string
                && word.length() == 1
                && "NEBUX".contains(word)
                && before.get().getStopIndex() + 1 == mistake.token().getStartIndex();
        return prefix ? sqlBefore("CQL's strings have no prefix", "write the string alone") : Optional.empty();
    }

    private Optional<Refusal> sqlBefore(String message, String help) {
        return mistake.at(-1).map(token -> Refusal.sql(Slice.span(token), message, help));
    }

    private Optional<Refusal> select() {
        if (isBehindTable(CqlLexer.FROM)) {
            Optional<Refusal> table = besideTable();
            if (table.isPresent()) {
                return table;
            }
        }
        return switch (mistake.token().getType()) {
            case CqlLexer.ASTERISK ->
                mistake.is(-1, CqlLexer.DOT) ? sql("CQL has no table.*", "write * alone") : condition();
            case CqlLexer.COMMA ->
                mistake.is(-2, CqlLexer.LIMIT)
                        ? sql("CQL's LIMIT takes one number", "go on behind the last key read, or let the driver page")
                        : mistake.is(-1, CqlLexer.ASTERISK) && !mistake.seen(CqlLexer.FROM)
                                ? sql("CQL takes nothing beside *", "name the columns")
                                : Optional.empty();
            case CqlLexer.INTEGER ->
                mistake.is(-1, CqlLexer.BY) && mistake.is(-2, CqlLexer.ORDER)
                        ? sql("CQL orders by columns, not by their numbers", "name a clustering column")
                        : condition();
            case CqlLexer.MINUS, CqlLexer.PERCENT, CqlLexer.PLUS, CqlLexer.SLASH -> condition();
            default -> alias();
        };
    }

    private Optional<Refusal> besideTable() {
        if (mistake.is(0, CqlLexer.COMMA)) {
            return sql("CQL reads one table at a time", ONE_TABLE);
        }
        boolean second = mistake.is(0, CqlLexer.AS) || mistake.isName(0) && !mistake.isName(1);
        return second
                ? sql("CQL gives tables no second name", "leave it out, and write columns without a table's name")
                : Optional.empty();
    }

    /** Whether the token stands right behind the name of a table that follows a keyword. */
    private boolean isBehindTable(int keyword) {
        return mistake.isName(-1)
                && (mistake.is(-2, keyword)
                        || mistake.is(-2, CqlLexer.DOT) && mistake.isName(-3) && mistake.is(-4, keyword));
    }

    /** {@code SELECT a b FROM t}. */
    private Optional<Refusal> alias() {
        boolean behindValue = mistake.isName(-1) || mistake.is(-1, CqlLexer.RIGHT_PARENTHESIS);
        boolean ends = mistake.is(1, CqlLexer.FROM) || mistake.is(1, CqlLexer.COMMA);
        boolean second = mistake.isName(0) && behindValue && ends && !mistake.seen(CqlLexer.FROM);
        return second
                ? sql("CQL gives a column another name with AS", "write AS %s, or a comma before it".formatted(text()))
                : Optional.empty();
    }

    private String text() {
        return SyntaxErrors.quote(mistake.token().getText());
    }

    /** {@code WHERE 1 = 1}, {@code WHERE a + 1 = 2}. */
    private Optional<Refusal> condition() {
        boolean number = mistake.is(0, CqlLexer.INTEGER) && opensCondition(-1);
        boolean sum = !mistake.is(0, CqlLexer.INTEGER) && mistake.isName(-1) && opensCondition(-2);
        return number || sum
                ? sql("a condition of CQL starts with a column by itself", "write column = value")
                : Optional.empty();
    }

    private boolean opensCondition(int offset) {
        return mistake.is(offset, CqlLexer.WHERE) || mistake.is(offset, CqlLexer.AND);
    }

    private Optional<Refusal> insert() {
        if (mistake.is(0, CqlLexer.COMMA) && mistake.is(-1, CqlLexer.RIGHT_PARENTHESIS)) {
            return sql(
                    "an INSERT writes one row", "write one INSERT for each row; a batch is for rows of one partition");
        }
        return mistake.is(0, CqlLexer.VALUES) && isBehindTable(CqlLexer.INTO)
                ? sql("CQL names the columns in an INSERT", "write INSERT INTO t (a, b) VALUES (1, 2)")
                : Optional.empty();
    }

    private Optional<Refusal> change() {
        boolean deletes = mistake.verb(CqlLexer.DELETE);
        if (deletes && !mistake.seen(CqlLexer.FROM) && mistake.is(0, CqlLexer.WHERE)) {
            return sqlBefore(
                    "CQL writes DELETE FROM",
                    "write FROM before %s".formatted(mistake.word(-1).toLowerCase(ROOT)));
        }
        if (mistake.atEnd() && mistake.expected().token(CqlLexer.WHERE)) {
            return sql(
                    deletes ? "CQL deletes rows by their key" : "CQL updates rows by their key",
                    deletes
                            ? "say in WHERE which rows; TRUNCATE deletes them all"
                            : "say in WHERE which rows, with the whole primary key");
        }
        boolean second = isBehindTable(deletes ? CqlLexer.FROM : CqlLexer.UPDATE)
                && (mistake.is(0, CqlLexer.AS) || mistake.isName(0))
                && !mistake.is(1, CqlLexer.EQUAL);
        return second
                ? sql("CQL gives tables no second name", "leave it out, and write columns without a table's name")
                : Optional.empty();
    }

    private Optional<Refusal> beginning() {
        return mistake.atEnd() && mistake.index() == 1
                ? sql(
                        "CQL has no BEGIN by itself",
                        "each statement is done at once; BEGIN BATCH … APPLY BATCH writes all or nothing")
                : Optional.empty();
    }

    private Optional<Refusal> definition() {
        if (mistake.is(0, CqlLexer.LEFT_BRACKET) && mistake.isName(-1)) {
            String type = mistake.word(-1).toLowerCase(ROOT);
            return sql("CQL has no arrays", "write list<%s> or set<%s>".formatted(type, type));
        }
        boolean length = mistake.is(0, CqlLexer.LEFT_PARENTHESIS)
                && mistake.is(1, CqlLexer.INTEGER)
                && mistake.isName(-1)
                && mistake.isName(-2);
        if (!length) {
            return Optional.empty();
        }
        String written = mistake.word(-1).toLowerCase(ROOT);
        String type = written.equals("varchar") ? "text" : SqlTypes.cql(written).orElse(written);
        boolean known = NativeType.named(type).isPresent();
        return sql(
                "CQL's types have no length", known ? "write %s alone".formatted(type) : "leave out the parentheses");
    }
}
