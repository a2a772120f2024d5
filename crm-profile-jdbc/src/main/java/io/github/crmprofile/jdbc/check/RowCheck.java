package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one source: their keys, dates and currencies. Each source is read twice, whole. */
final class RowCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2101, 1, 1);

    private final Session session;
    private final ResolvedMapping mapping;
    private final List<MappingProblem> problems;

    RowCheck(Session session, ResolvedMapping mapping, List<MappingProblem> problems) {
        this.session = session;
        this.mapping = mapping;
        this.problems = problems;
    }

    /**
     * A count of rows, and the problem when there are any.
     *
     * @param code the problem
     * @param place the location in the mapping
     * @param message what follows the number of rows
     * @param condition which rows
     */
    private record Suspects(MappingProblem.Code code, Location place, String message, Sql condition) {}

    /** Checks the rows of a source. Returns their number; null when they cannot be counted. */
    @Nullable
    Long check(CheckedSource source) throws SQLException {
        Location key = source.place().key("id");
        var suspects = new ArrayList<Suspects>();
        suspects.add(new Suspects(
                MappingProblem.Code.MISSING_KEY,
                key,
                "without a key; leave them out with 'where', or map another column",
                new IdCodec(source.id(), session.dialect()).isKey().not()));
        RecordSource records = source.records();
        if (records != null) {
            addDates(suspects, source.place().key("columns"), new SourceFields(mapping, records, session.dialect()));
            addMoney(suspects, source.place().key("columns"), new SourceFields(mapping, records, session.dialect()));
        }
        var reading = new ReadingCheck(session, problems);
        boolean isReadable = reading.check(source);
        Long rows = isReadable ? count(source, suspects) : null;
        reading.checkRounding(source);
        new TextNumberCheck(session, problems).check(source);
        new KeyCheck(session, problems).check(source);
        return rows;
    }

    private void addDates(List<Suspects> suspects, Location columns, SourceFields fields) {
        RecordKind kind = fields.source().kind();
        if (kind == RecordKind.INVOICE && fields.time(Field.ISSUED_ON) == null) {
            suspects.add(new Suspects(
                    MappingProblem.Code.MISSING_DATE,
                    columns.key("issuedOn"),
                    "of which no column says when they were issued: in no period but all time, and never overdue",
                    Sql.TRUE));
        }
        fields.source().columns().forEach((name, column) -> {
            Field.Type type = column.valueType();
            Field field = type.isTime() ? Field.find(kind, name).orElseGet(() -> new Field(kind, name, type)) : null;
            TimeField time = field == null ? null : fields.time(field);
            if (time != null) {
                boolean isInstant = time.type() == Field.Type.INSTANT;
                Sql believable = time.between(
                        isInstant ? Instant.parse(EARLIEST + "T00:00:00Z") : EARLIEST,
                        isInstant ? Instant.parse(LATEST + "T00:00:00Z") : LATEST,
                        fields.binder());
                suspects.add(new Suspects(
                        MappingProblem.Code.UNBELIEVABLE_DATE,
                        columns.key(name),
                        "dated before 1980 or after 2100; name stand-ins in 'absent', and look at the form of the time",
                        Sql.and(time.isKnown(), believable.not())));
                if (column instanceof Column.Time stored && stored.pattern() == null) {
                    suspects.add(new Suspects(
                            MappingProblem.Code.UNBELIEVABLE_DATE,
                            columns.key(name),
                            "with " + session.dialect().unreadableTime()
                                    + ": unknown, and reported with each record; let the SQL say that it is none,"
                                    + " such as CASE WHEN x > '1000-01-01' THEN x END",
                            time.isUnreadable()));
                }
            }
        });
    }

    private void addMoney(List<Suspects> suspects, Location columns, SourceFields fields) {
        RecordKind kind = fields.source().kind();
        if (kind == RecordKind.ACTIVITY) {
            return;
        }
        DecimalField amount = fields.decimal(kind == RecordKind.DEAL ? Field.DEAL_AMOUNT : Field.INVOICE_AMOUNT);
        Field currency = kind == RecordKind.DEAL ? Field.DEAL_CURRENCY : Field.INVOICE_CURRENCY;
        if (amount != null) {
            suspects.add(new Suspects(
                    MappingProblem.Code.MISSING_CURRENCY,
                    columns.key("currency"),
                    "with an amount and no currency: left out of sums; give the mapping a 'currency'",
                    Sql.and(amount.isKnown(), fields.text(currency).isKnown().not())));
        }
        boolean isDeal = kind == RecordKind.DEAL;
        TimeField end = fields.time(isDeal ? Field.CLOSED_AT : Field.PAID_ON);
        Sql isEnded = isDeal
                ? fields.text(Field.OUTCOME).isIn(Set.of(Outcome.WON.name(), Outcome.LOST.name()), session.dialect())
                : fields.text(Field.STATUS).isIn(Set.of(InvoiceStatus.PAID.name()), session.dialect());
        suspects.add(new Suspects(
                isDeal ? MappingProblem.Code.CLOSED_WITHOUT_DATE : MappingProblem.Code.PAID_WITHOUT_DATE,
                columns.key(isDeal ? "closedAt" : "paidOn"),
                isDeal
                        ? "won or lost without a closing date: in no period but all time"
                        : "paid without a payment date: the payment is in no period but all time",
                end == null ? isEnded : Sql.and(isEnded, end.isKnown().not())));
    }

    private @Nullable Long count(CheckedSource source, List<Suspects> suspects) throws SQLException {
        try {
            List<Long> counts = counts(source, suspects);
            for (int i = 0; i < suspects.size(); i++) {
                add(suspects.get(i), counts.get(i + 1));
            }
            return counts.get(0);
        } catch (SQLException e) {
            // Some condition fails on some row: evaluated alone, it shows which.
            for (Suspects one : suspects) {
                countAlone(source, one);
            }
            return null;
        }
    }

    private void countAlone(CheckedSource source, Suspects suspects) {
        try {
            add(suspects, counts(source, List.of(suspects)).get(1));
        } catch (SQLException e) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.WRONG_TYPE,
                    suspects.place.text(),
                    SafeErrors.isAboutData(e)
                            ? ReadingCheck.fault(e)
                            : "the database refuses to count rows by it (" + SafeErrors.reason(e)
                                    + "): its text is in the log at debug level",
                    0));
        }
    }

    private void add(Suspects suspects, long count) {
        if (count > 0) {
            problems.add(new MappingProblem(
                    suspects.code, suspects.place.text(), number(count, "row") + " " + suspects.message, count));
        }
    }

    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private List<Long> counts(CheckedSource source, List<Suspects> suspects) throws SQLException {
        var columns = new ArrayList<Sql>(List.of(Sql.of("COUNT(*)")));
        suspects.forEach(s -> columns.add(Sql.of("COUNT(", Sql.of("1").where(s.condition), ")")));
        return session.query(select(Sql.join(", ", columns), source, Sql.TRUE), 0, rows -> {
            rows.next();
            var counts = new ArrayList<Long>();
            for (int i = 1; i <= columns.size(); i++) {
                counts.add(rows.getLong(i));
            }
            return counts;
        });
    }

    static Sql select(Sql columns, CheckedSource source, Sql condition) {
        Sql where = Sql.and(SourceTable.fragment(source.where()), condition);
        return Sql.of("SELECT ", columns, " FROM ", source.from(), " WHERE ", where);
    }
}
