package io.github.crmprofile.json;

import com.google.common.base.Splitter;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
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
import java.util.Optional;
import java.util.Set;
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

    /** The columns of ids, and the kinds of client that these are of; a column of deals is among those of the others. */
    private static final Map<String, ClientKind> CLIENTS = Map.of(
            "contacts", ClientKind.CONTACT,
            "contact", ClientKind.CONTACT,
            "companies", ClientKind.COMPANY,
            "company", ClientKind.COMPANY);

    private static final Set<String> DEALS = Set.of("deals", "deal");

    /**
     * Knows what the ids in a file stand for.
     *
     * <p>Implementations are asked once for each id in a row, so that they should have read them before.
     */
    public interface Names {

        /**
         * Finds the name of a client.
         *
         * @param client a contact or company
         * @return the name; empty where it is not known, or not for whoever reads the file
         */
        Optional<String> client(ClientId client);

        /**
         * Finds the title of a deal.
         *
         * @param id the id of the deal
         * @return the title; empty where it is not known
         */
        Optional<String> deal(String id);
    }

    private final ProfileFormat format;
    private final ZoneId zone;
    private final List<String> attributes;
    private final CsvCells cells;
    private final @Nullable Names names;

    private RecordCsv(
            ProfileFormat format, ZoneId zone, List<String> attributes, CsvCells cells, @Nullable Names names) {
        this.format = format;
        this.zone = zone;
        this.attributes = attributes;
        this.cells = cells;
        this.names = names;
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
        return new RecordCsv(format, zone, List.of(attributes), CsvCells.exact(zone), null);
    }

    /**
     * Returns a copy that writes for spreadsheet programs in the language of the format: names in place of codes, and where the language has a
     * decimal comma, that in numbers and semicolons between cells.
     *
     * @return a copy that writes so
     */
    public RecordCsv forSpreadsheet() {
        return new RecordCsv(
                format, zone, attributes, CsvCells.of(format.labels().locale(), zone), names);
    }

    /**
     * Returns a copy that writes a column of names behind each column of ids of contacts, companies and deals. Several names have a semicolon between
     * them.
     *
     * @param other knows the names
     * @return a copy that writes them
     */
    public RecordCsv withNames(Names other) {
        return new RecordCsv(format, zone, attributes, cells, other);
    }

    /**
     * Writes the header.
     *
     * @param kind the kind of the records
     * @return one line with its end: the labels of {@code field.}, the kind, a point and the field
     */
    public String header(RecordKind kind) {
        Stream<String> own = attributes.stream().map(name -> label(kind, "attributes." + name, name));
        return cells.line(Stream.concat(fields(kind).stream().flatMap(name -> headers(kind, name)), own)
                .map(cells::text));
    }

    private Stream<String> headers(RecordKind kind, String name) {
        String label = label(kind, name, name);
        if (names == null || !isLink(name)) {
            return Stream.of(label);
        }
        String what = DEALS.contains(name) ? "title" : "name";
        return Stream.of(
                label, label + " (" + format.labels().find("column." + what).orElse(what) + ")");
    }

    private static boolean isLink(String name) {
        return CLIENTS.containsKey(name) || DEALS.contains(name);
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
                fields(record.kind()).stream()
                        .flatMap(name -> isLink(name)
                                ? linked(name, links(record, name))
                                : Stream.of(named(name, value(record, name, balance)))),
                own));
    }

    private Stream<String> linked(String field, List<String> ids) {
        String all = cells.text(String.join(" ", ids));
        return names == null ? Stream.of(all) : Stream.of(all, cells.text(names(field, ids, names)));
    }

    private static String names(String field, List<String> ids, Names names) {
        ClientKind kind = CLIENTS.get(field);
        return ids.stream()
                .flatMap(id -> (kind == null ? names.deal(id) : names.client(new ClientId(kind, id))).stream())
                .collect(Collectors.joining("; "));
    }

    private String named(String field, @Nullable Object value) {
        return cells.isForPeople() && value != null
                ? format.labels().find(field + "." + value).map(cells::text).orElseGet(() -> cells.cell(value))
                : cells.cell(value);
    }

    private static List<String> fields(RecordKind kind) {
        return Objects.requireNonNull(COLUMNS.get(kind));
    }

    private static List<String> links(CrmRecord record, String name) {
        ClientKind kind = CLIENTS.get(name);
        return kind == null ? record.deals() : kind == ClientKind.CONTACT ? record.contacts() : record.companies();
    }

    private static @Nullable Object value(
            CrmRecord record, String name, Function<Invoice, @Nullable BigDecimal> balance) {
        if (record instanceof Invoice invoice && name.equals(Field.BALANCE.name())) {
            return balance.apply(invoice);
        }
        var field = Field.find(record.kind(), name);
        if (field.isPresent()) {
            return field.get().value(record);
        } else if (record instanceof Deal deal && name.equals("title")) {
            return deal.title();
        } else if (record instanceof Invoice invoice && name.equals("number")) {
            return invoice.number();
        } else if (record instanceof Invoice invoice && name.equals("paidAmount")) {
            return invoice.paidAmount();
        }
        throw unknown(record, name);
    }

    // A column of the table above that nobody writes is a mistake of this class.
    private static IllegalStateException unknown(CrmRecord record, String name) {
        return new IllegalStateException(
                "No column '" + name + "' is written of a " + record.kind().code());
    }
}
