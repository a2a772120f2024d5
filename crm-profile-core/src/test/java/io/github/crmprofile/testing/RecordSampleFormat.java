package io.github.crmprofile.testing;

import io.github.crmprofile.model.CrmRecord;
import net.jqwik.api.SampleReportingFormat;

/** Has jqwik print all that is known of a record: by itself a record says no more than its id, because texts of it are people's data. */
public final class RecordSampleFormat implements SampleReportingFormat {

    /** For jqwik, which finds it as a service. */
    public RecordSampleFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof CrmRecord;
    }

    @Override
    public Object report(Object value) {
        return ((CrmRecord) value).describe();
    }
}
