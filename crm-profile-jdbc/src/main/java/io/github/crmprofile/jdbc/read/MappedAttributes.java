package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.KnownAttributes;
import java.util.HashSet;

/** Finds the attributes that a mapping has columns for. */
public final class MappedAttributes {

    private static final String PREFIX = "attributes.";

    private MappedAttributes() {}

    /** Returns the attributes of all sources of a mapping: a record whose own source lacks one has no value for it. */
    public static KnownAttributes of(SchemaMapping mapping) {
        var ofRecords = new HashSet<Field>();
        mapping.records()
                .forEach(source -> source.columns().forEach((name, column) -> {
                    if (name.startsWith(PREFIX)) {
                        ofRecords.add(new Field(source.kind(), name, column.valueType()));
                    }
                }));
        var ofClients = new HashSet<ClientField>();
        mapping.clients()
                .forEach(source -> source.columns().forEach((name, column) -> {
                    if (name.startsWith(PREFIX) && column.valueType() == Field.Type.TEXT) {
                        ofClients.add(new ClientField(name));
                    }
                }));
        return new KnownAttributes(ofRecords, ofClients);
    }
}
