package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.util.Map;

/** Tables of contacts, deals and activities that SQL fills with as many rows as a test wants, and whose names begin alike. */
public final class LargeTables {

    private LargeTables() {}

    /** Maps the tables {@code client}, {@code deal} and {@code activity}, each with a prefix. */
    public static SchemaMapping.Builder mapping(String prefix) {
        return SchemaMapping.builder()
                .zone(ZoneId.of("Europe/Rome"))
                .currency("EUR")
                .clients(ClientSource.of(ClientKind.CONTACT, "client", prefix + "client c", IdColumn.integer("c.id"))
                        .column("name", Column.text("c.name"))
                        .build())
                .records(RecordSource.of(RecordKind.DEAL, "deal", prefix + "deal d", IdColumn.integer("d.id"))
                        .column(
                                "outcome",
                                Column.codes("d.state", Map.of("WON", "WON", "LOST", "LOST", "OPEN", "OPEN")))
                        .column("amount", Column.decimal("d.amount"))
                        .column("createdAt", Column.time("d.created", TimeForm.OFFSET))
                        .column("closedAt", Column.time("d.closed", TimeForm.OFFSET))
                        .link(Link.to(Link.Target.CONTACT, IdColumn.integer("d.client")))
                        .build())
                .records(RecordSource.of(
                                RecordKind.ACTIVITY, "activity", prefix + "activity a", IdColumn.integer("a.id"))
                        .column("channel", Column.text("COALESCE(a.channel, 'call')"))
                        .column("direction", Column.text("a.direction"))
                        .column("completed", Column.when("1 = 1"))
                        .column("occurredAt", Column.time("a.at", TimeForm.OFFSET))
                        .link(Link.to(Link.Target.CONTACT, IdColumn.integer("a.client")))
                        .link(Link.to(Link.Target.DEAL, IdColumn.integer("a.deal")))
                        .build());
    }
}
