package io.github.crmprofile.jdbc.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds the mappings that come with the library. */
final class ReadyMade {

    static final List<String> NAMES = List.of(
            "bitrix24",
            "corteza",
            "dolibarr",
            "erpnext",
            "espocrm",
            "fat-free-crm",
            "frappe-crm",
            "hubspot-export",
            "krayin",
            "odoo-17",
            "odoo-18",
            "odoo-19",
            "oro",
            "pipedrive-export",
            "salesforce-export",
            "suitecrm",
            "zoho-backup",
            "zoho-export");

    private ReadyMade() {}

    static SchemaMapping get(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "No ready-made mapping '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return SchemaMapping.parse(json(name));
    }

    /** Returns the text of a mapping that exists. */
    static String json(String name) {
        return resource("readymade/" + name + ".json");
    }

    private static String resource(String name) {
        try (InputStream in = ReadyMade.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the library's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read", e);
        }
    }
}
