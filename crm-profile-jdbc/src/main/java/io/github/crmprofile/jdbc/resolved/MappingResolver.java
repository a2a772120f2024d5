package io.github.crmprofile.jdbc.resolved;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.sql.Placeholders;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the SQL of a mapping for one database: parameters are replaced, names in quotes get the quotes of that database, and expressions with
 * operators get parentheses, so that they stay one operand of whatever is calculated or compared with them.
 */
final class MappingResolver implements Column.Visitor<Column> {

    private final UnaryOperator<String> sql;

    private MappingResolver(UnaryOperator<String> sql) {
        this.sql = sql;
    }

    /**
     * Resolves the sources of a mapping.
     *
     * @param quote how the database quotes names; blank when it does not say
     */
    static ResolvedMapping resolve(SchemaMapping mapping, String quote) {
        Map<String, String> parameters = mapping.parameters();
        var resolver = new MappingResolver(text -> {
            String filled = Placeholders.fill(text, parameter -> parameters.getOrDefault(parameter, parameter));
            return quote.isBlank() ? filled : SqlTokens.withQuotes(filled, quote);
        });
        return new ResolvedMapping(
                mapping,
                mapping.clients().stream().map(resolver::clients).toList(),
                mapping.records().stream().map(resolver::records).toList());
    }

    private ClientSource clients(ClientSource source) {
        return new ClientSource(
                source.kind(),
                source.name(),
                sql.apply(source.from()),
                orNull(source.where()),
                ref(source.id()),
                columns(source.columns()),
                source.companies().stream().map(this::link).toList(),
                values(source.emails()),
                values(source.phones()),
                rows(source.rows()));
    }

    private RecordSource records(RecordSource source) {
        return new RecordSource(
                source.kind(),
                source.name(),
                sql.apply(source.from()),
                orNull(source.where()),
                ref(source.id()),
                columns(source.columns()),
                source.links().stream().map(this::link).toList(),
                rows(source.rows()));
    }

    private List<ClientSource.Values> values(List<ClientSource.Values> values) {
        return values.stream()
                .map(v -> new ClientSource.Values(operand(v.sql()), via(v.via()), orNull(v.where()), v.split()))
                .toList();
    }

    private RecordSource.@Nullable Rows rows(RecordSource.@Nullable Rows rows) {
        return rows == null ? null : new RecordSource.Rows(operand(rows.first()), rows.others(), rows.sum());
    }

    private Link link(Link link) {
        Link.Code code = link.code();
        return new Link(
                link.target(),
                ref(link.ref()),
                via(link.via()),
                orNull(link.where()),
                orNull(link.primary()),
                code == null ? null : new Link.Code(operand(code.sql()), code.values()));
    }

    private Link.@Nullable Via via(Link.@Nullable Via via) {
        return via == null
                ? null
                : new Link.Via(sql.apply(via.from()), operand(via.key()), operandOrNull(via.recordKey()));
    }

    private IdColumn ref(IdColumn ref) {
        return new IdColumn(operand(ref.sql()), ref.type(), ref.prefix(), ref.strip(), ref.absent(), ref.split());
    }

    private Map<String, Column> columns(Map<String, Column> columns) {
        var ready = new LinkedHashMap<String, Column>();
        columns.forEach((name, column) -> ready.put(name, column.accept(this)));
        return ready;
    }

    @Override
    public Column text(Column.Text text) {
        return new Column.Text(operand(text.sql()), text.absent());
    }

    @Override
    public Column constant(Column.Constant constant) {
        return constant;
    }

    @Override
    public Column codes(Column.Codes codes) {
        return new Column.Codes(operand(codes.sql()), codes.values(), codes.otherwise(), codes.whenNull());
    }

    @Override
    public Column flag(Column.Flag flag) {
        return new Column.Flag(sql.apply(flag.condition()));
    }

    @Override
    public Column decimal(Column.Decimal decimal) {
        return new Column.Decimal(operand(decimal.sql()), decimal.scale(), decimal.decimals(), decimal.absent());
    }

    @Override
    public Column.Time time(Column.Time time) {
        Column.Time otherwise = time.otherwise();
        return new Column.Time(
                operand(time.sql()),
                time.form(),
                time.zone(),
                time.pattern(),
                time.absent(),
                otherwise == null ? null : time(otherwise));
    }

    private String operand(String text) {
        String ready = sql.apply(text);
        return SqlTokens.isOperand(ready) ? ready : "(" + ready + ")";
    }

    private @Nullable String operandOrNull(@Nullable String text) {
        return text == null ? null : operand(text);
    }

    private @Nullable String orNull(@Nullable String text) {
        return text == null ? null : sql.apply(text);
    }
}
