package io.github.crmprofile.examples.anyschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.jdbc.mapping.MappingDraft;

/** Writes the draft of a mapping of exported files. */
final class DraftFile {

    private DraftFile() {}

    /** Returns the draft with the zone and currency that were given; without a zone where none was, so that it is asked for whenever the files are read. */
    static String ofFiles(MappingDraft draft, CsvFiles files) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(draft.json());
            if (files.timesIn() == null) {
                json.remove("zone");
            } else {
                json.put("zone", files.timesIn().getId());
            }
            if (files.currency() != null) {
                json.put("currency", files.currency());
            }
            return json.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is JSON", e);
        }
    }
}
