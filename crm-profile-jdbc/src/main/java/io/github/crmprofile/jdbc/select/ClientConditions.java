package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TextField;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.SourceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates conditions on the clients of one source into SQL that is true exactly where the condition is.
 *
 * @param source the clients
 * @param mapping the mapping
 * @param dialect the database
 */
public record ClientConditions(ClientSource source, ResolvedMapping mapping, Dialect dialect)
        implements ClientCondition.Visitor<Sql> {

    /** Returns the table of the source, restricted to the clients for which the condition holds. */
    public SourceTable table(ClientCondition condition) {
        SourceTable table = SourceTable.of(source, mapping, dialect);
        return condition.equals(ClientCondition.always()) ? table : table.and(condition.accept(this));
    }

    @Override
    public Sql all(ClientCondition.All all) {
        return Sql.and(all.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Sql any(ClientCondition.Any any) {
        return Sql.or(any.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Sql not(ClientCondition.Not not) {
        return not.part().accept(this).not();
    }

    @Override
    public Sql oneOf(ClientCondition.OneOf oneOf) {
        if (oneOf.field().equals(ClientField.KIND)) {
            return oneOf.values().contains(source.kind().code()) ? Sql.TRUE : Sql.FALSE;
        } else if (oneOf.field().equals(ClientField.COMPANY)) {
            Link link = company();
            return link == null ? Sql.FALSE : Sql.and(where(link), ref(link).isIn(oneOf.values()));
        }
        TextField text = text(oneOf.field());
        return text == null ? Sql.FALSE : text.isIn(oneOf.values(), dialect);
    }

    @Override
    public Sql known(ClientCondition.Known known) {
        ClientField field = known.field();
        if (field.equals(ClientField.KIND)) {
            return Sql.TRUE;
        } else if (field.equals(ClientField.COMPANY)) {
            Link link = company();
            return link == null ? Sql.FALSE : Sql.and(where(link), ref(link).isPresent());
        }
        TextField text = text(field);
        return text == null ? Sql.FALSE : text.isKnown();
    }

    /** Returns the column of a field; null when the mapping has none, or one whose values are not texts. */
    private @Nullable TextField text(ClientField field) {
        if (field.equals(ClientField.ID)) {
            return new TextField.Id(new IdCodec(source.id(), dialect));
        }
        Column column = source.columns().get(field.name());
        boolean isText = column != null && column.valueType() == Field.Type.TEXT;
        return isText ? SourceFields.text(column, dialect) : null;
    }

    private @Nullable Link company() {
        List<Link> links = source.companies();
        if (links.size() > 1
                || links.stream()
                        .anyMatch(link -> link.via() != null || link.ref().split() != null)) {
            throw new SourceException(
                    mapping.path(source) + ".companies: a viewer is restricted by the company of contacts, which is not"
                            + " one column of theirs here; restrict the viewer by a mapped text, for example of a view");
        }
        return links.isEmpty() ? null : links.get(0);
    }

    private static Sql where(Link link) {
        return SourceTable.fragment(link.where());
    }

    private IdCodec ref(Link link) {
        return new IdCodec(link.ref(), dialect);
    }
}
