package io.github.cqlcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cqlcheck.plan.Condition;
import io.github.cqlcheck.plan.Nodes;
import io.github.cqlcheck.plan.Order;
import io.github.cqlcheck.plan.Outcome;
import io.github.cqlcheck.plan.Partitions;
import io.github.cqlcheck.plan.Partitions.Extent;
import io.github.cqlcheck.plan.Plan;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.plan.Rows;
import io.github.cqlcheck.plan.TableQueries;
import io.github.cqlcheck.plan.Unplanned;
import io.github.cqlcheck.plan.Verdict;
import io.github.cqlcheck.source.Position;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans as JSON; docs/plan.md says what the fields mean. Fields may be added; one that changes or goes makes a new
 * {@code schemaVersion}. Immutable and thread-safe.
 */
public final class PlanJson implements PlanReport {
    private static final int SCHEMA_VERSION = 1;

    public PlanJson() {}

    @Override
    public void write(Plans plans, Appendable out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            new Writing(json).write(plans);
        }
        out.append('\n');
    }

    private record Writing(JsonGenerator json, Columns columns) {
        Writing(JsonGenerator json) {
            this(json, new Columns());
        }

        void write(Plans plans) throws IOException {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            JsonText.tool(json);
            Map<Outcome, Integer> numbers = new IdentityHashMap<>();
            json.writeArrayFieldStart("statements");
            for (Plans.Entry entry : plans.entries()) {
                numbers.put(entry.outcome(), numbers.size());
                statement(entry);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("tables");
            for (TableQueries table : plans.tables()) {
                table(table, numbers);
            }
            json.writeEndArray();
            strings("unread", plans.unread());
            json.writeEndObject();
        }

        private void statement(Plans.Entry entry) throws IOException {
            Outcome outcome = entry.outcome();
            Position position = columns.position(
                    outcome.place().source(), outcome.place().span().start());
            json.writeStartObject();
            json.writeStringField("file", outcome.place().source().name());
            json.writeNumberField("line", position.line());
            json.writeNumberField("column", position.column());
            json.writeNumberField("count", entry.count());
            json.writeStringField("statement", outcome.statement());
            if (outcome instanceof Plan plan) {
                plan(plan);
            } else if (outcome instanceof Unplanned unplanned) {
                unplanned(unplanned);
            }
            json.writeEndObject();
        }

        private void unplanned(Unplanned unplanned) throws IOException {
            Position position = unplanned.at().position();
            json.writeObjectFieldStart("unplanned");
            json.writeStringField("reason", word(unplanned.reason()));
            json.writeStringField("message", unplanned.message());
            json.writeNumberField("line", position.line());
            json.writeNumberField("column", position.column());
            json.writeEndObject();
        }

        private void plan(Plan plan) throws IOException {
            Rows rows = plan.rows();
            json.writeStringField("verb", word(plan.verb()));
            if (plan.within().isPresent()) {
                json.writeStringField("within", word(plan.within().get()));
            }
            json.writeStringField("table", plan.table().cql());
            json.writeStringField("reach", word(rows.reach()));
            json.writeStringField("part", word(rows.part()));
            conditions("partition", rows.partition());
            conditions("tokens", rows.tokens());
            conditions("rows", rows.clustering());
            if (rows.index().isPresent()) {
                json.writeObjectFieldStart("index");
                strings("names", rows.index().get().names());
                json.writeStringField("kind", rows.index().get().kind());
                conditions("conditions", rows.index().get().conditions());
                json.writeEndObject();
            }
            conditions("filtered", rows.filtered());
            order(plan.order());
            touches(plan.nodes().partitions());
            asks(plan.nodes());
            verdict(plan.verdict());
        }

        private void conditions(String field, List<Condition> conditions) throws IOException {
            json.writeArrayFieldStart(field);
            for (Condition condition : conditions) {
                json.writeStartObject();
                strings("columns", condition.columns());
                json.writeStringField("kind", word(condition.kind()));
                json.writeStringField("text", condition.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void order(Order order) throws IOException {
            json.writeObjectFieldStart("order");
            json.writeStringField("kind", word(order.kind()));
            json.writeArrayFieldStart("columns");
            for (Order.By by : order.columns()) {
                json.writeStartObject();
                json.writeStringField("column", by.column());
                json.writeBooleanField("descending", by.descending());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (!order.detail().isEmpty()) {
                json.writeStringField("detail", order.detail());
            }
            json.writeEndObject();
        }

        private void touches(Partitions partitions) throws IOException {
            json.writeObjectFieldStart("touches");
            json.writeStringField("extent", word(partitions.extent()));
            if (partitions.extent() == Extent.NAMED) {
                json.writeNumberField("partitions", partitions.count());
                strings("perValueOf", partitions.perValueOf());
            }
            json.writeEndObject();
        }

        private void asks(Nodes nodes) throws IOException {
            json.writeObjectFieldStart("asks");
            json.writeStringField("nodes", nodes.formula());
            json.writeObjectFieldStart("replication");
            json.writeStringField("strategy", nodes.replication().strategy());
            json.writeObjectFieldStart("factors");
            for (Map.Entry<String, String> factor :
                    new TreeMap<>(nodes.replication().factors()).entrySet()) {
                json.writeStringField(factor.getKey(), factor.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            if (nodes.limit().isPresent()) {
                json.writeStringField("untilLimit", nodes.limit().get());
            }
            json.writeBooleanField("conditional", nodes.conditional());
            json.writeEndObject();
        }

        private void verdict(Verdict verdict) throws IOException {
            json.writeObjectFieldStart("verdict");
            json.writeStringField("state", word(verdict.state()));
            if (!verdict.reason().isEmpty()) {
                json.writeStringField("reason", verdict.reason());
            }
            if (!verdict.doubt().isEmpty()) {
                json.writeStringField("doubt", verdict.doubt());
            }
            json.writeEndObject();
        }

        private void table(TableQueries table, Map<Outcome, Integer> numbers) throws IOException {
            json.writeStartObject();
            json.writeStringField("table", table.table().cql());
            json.writeStringField("key", table.key());
            for (boolean served : new boolean[] {true, false}) {
                json.writeArrayFieldStart(served ? "served" : "notServed");
                for (Plans.Entry entry : table.entries()) {
                    if (((Plan) entry.outcome()).verdict().isServed() == served) {
                        json.writeNumber(numbers.get(entry.outcome()));
                    }
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void strings(String field, List<String> strings) throws IOException {
            json.writeArrayFieldStart(field);
            for (String string : strings) {
                json.writeString(string);
            }
            json.writeEndArray();
        }

        /** A constant as JSON has it: {@code needs-allow-filtering}. */
        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
