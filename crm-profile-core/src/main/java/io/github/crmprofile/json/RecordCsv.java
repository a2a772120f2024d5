package io.github.crmprofile.json;

import com.google.common.base.Splitter;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as CSV for spreadsheets, by RFC 4180: commas, lines that end with CR LF, a header. Amounts are plain decimals with a point, times are those
 * of a zone, written {@code 2026-10-01 14:30:00}, days {@code 2026-10-01}; what is unknown is empty.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front: one that begins with {@code =}, {@code +}, {@code -}, {@code @},
 * also in full width or behind blanks, or with a tab or a carriage return. Numbers do not.
 *
 * <pre>{@code
 * RecordCsv csv = RecordCsv.of(ProfileFormat.of(Locale.ENGLISH), zone, "region");
 * out.append(csv.header(list.kind())).append(csv.rows(list.records())); // and the rows of the pages that follow
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordCsv {

    /** The columns of each kind in their order. */
    private static final Map<RecordKind, List<String>> COLUMNS = Map.of(
            RecordKind.DEAL,
            columns(
                    RecordKind.DEAL,
                    "id title outcome amount currency pipeline stage createdAt closedAt modifiedAt",
                    "contacts company responsible"),
            RecordKind.ACTIVITY,
            columns(
                    RecordKind.ACTIVITY,
                    "id occurredAt channel direction completed",
                    "contacts companies deals responsible"),
            RecordKind.INVOICE,
            columns(
                    RecordKind.INVOICE,
                    "id number status amount paidAmount balance currency issuedOn dueOn paidOn",
                    "contact company deal responsible"));

    /** Returns the first columns of a kind, then the fields that are not among the others, then the last ones. */
    private static List<String> columns(RecordKind kind, String first, String last) {
        Splitter names = Splitter.on(' ');
        var all = new LinkedHashSet<>(names.splitToList(first));
        Field.stored(kind).stream()
                .map(Field::name)
                .filter(name -> !names.splitToList(last).contains(name))
                .forEach(all::add);
        all.addAll(names.splitToList(last));
        return List.copyOf(all);
    }

    private final ProfileFormat format;
    private final ZoneId zone;
    private final List<String> attributes;

    private final CsvCells cells;

    private RecordCsv(ProfileFormat format, ZoneId zone, List<String> attributes, CsvCells cells) {
        this.format = format;
        this.zone = zone;
        this.attributes = attributes;
        this.cells = cells;
    }

    /**
     * Creates a writer with headers in a language.
     *
     * @param format the language of the headers
     * @param zone the zone of times
     * @param attributes the names of the host's own fields to add as columns, in their order
     * @return the writer
     */
    public static RecordCsv of(ProfileFormat format, ZoneId zone, String... attributes) {
        return new RecordCsv(format, zone, List.of(attributes), CsvCells.exact(zone));
    }

    /**
     * Returns a copy that writes for spreadsheet programs in the language of the format: names in place of codes, and where the language has a
     * decimal comma, that in numbers and semicolons between cells.
     *
     * @return a copy that writes so
     */
    public RecordCsv forSpreadsheet() {
        return new RecordCsv(
                format, zone, attributes, CsvCells.of(format.labels().locale(), zone));
    }

    /**
     * Writes the header.
     *
     * @param kind the kind of the records
     * @return one line with its end: the labels of {@code field.}, the kind, a point and the field
     */
    public String header(RecordKind kind) {
        Stream<String> own = attributes.stream().map(name -> label(kind, "attributes." + name, name));
        return cells.line(Stream.concat(fields(kind).stream().map(name -> label(kind, name, name)), own)
                .map(cells::text));
    }

    private String label(RecordKind kind, String field, String otherwise) {
        return format.labels().find("field." + kind.code() + "." + field).orElse(otherwise);
    }

    /**
     * Writes the records of a page of a list.
     *
     * @param list the list; the balance of an invoice is that of the list, see {@link RecordList#balance}
     * @return a line with its end for each
     */
    public String rows(RecordList list) {
        return list.records().stream().map(record -> row(record, list::balance)).collect(Collectors.joining());
    }

    /**
     * Writes records of one kind.
     *
     * @param records the records
     * @return a line with its end for each; the balance of an invoice is what is open of it today
     */
    public String rows(List<? extends CrmRecord> records) {
        return records.stream()
                .map(record -> row(record, invoice -> RecordList.balance(invoice, false)))
                .collect(Collectors.joining());
    }

    private String row(CrmRecord record, Function<Invoice, @Nullable BigDecimal> balance) {
        Stream<String> own =
                attributes.stream().map(name -> cells.cell(record.attributes().get(name)));
        return cells.line(Stream.concat(
                fields(record.kind()).stream().map(name -> named(name, value(record, name, balance))), own));
    }

    private String named(String field, @Nullable Object value) {
        return cells.isForPeople() && value != null
                ? format.labels().find(field + "." + value).map(cells::text).orElseGet(() -> cells.cell(value))
                : cells.cell(value);
    }

    private static List<String> fields(RecordKind kind) {
        return Objects.requireNonNull(COLUMNS.get(kind));
    }

    private static @Nullable Object value(
            CrmRecord record, String name, Function<Invoice, @Nullable BigDecimal> balance) {
        if (record instanceof Invoice invoice && name.equals(Field.BALANCE.name())) {
            return balance.apply(invoice);
        }
        var field = Field.find(record.kind(), name);
        if (field.isPresent()) {
            return field.get().value(record);
        } else if (record instanceof Deal deal) {
            return switch (name) {
                case "title" -> deal.title();
                case "contacts" -> String.join(" ", deal.contacts());
                case "company" -> deal.company();
                default -> throw unknown(record, name);
            };
        } else if (record instanceof Activity activity) {
            return switch (name) {
                case "contacts" -> String.join(" ", activity.contacts());
                case "companies" -> String.join(" ", activity.companies());
                case "deals" -> String.join(" ", activity.deals());
                default -> throw unknown(record, name);
            };
        }
        Invoice invoice = (Invoice) record;
        return switch (name) {
            case "number" -> invoice.number();
            case "paidAmount" -> invoice.paidAmount();
            case "contact" -> invoice.contact();
            case "company" -> invoice.company();
            case "deal" -> invoice.deal();
            default -> throw unknown(record, name);
        };
    }

    // A column of the table above that nobody writes is a mistake of this class.
    private static IllegalStateException unknown(CrmRecord record, String name) {
        return new IllegalStateException(
                "No column '" + name + "' is written of a " + record.kind().code());
    }
}
