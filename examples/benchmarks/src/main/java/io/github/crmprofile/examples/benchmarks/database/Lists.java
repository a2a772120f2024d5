package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.period.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The lists behind the number of a contact's activities of all time, page by page. */
final class Lists {

    static final int LIMIT = 50;

    private final CrmProfiles profiles;
    private final ProfileRequest request;
    private final EvidenceRef ref;

    Lists(CrmProfiles profiles, int contact) {
        this.profiles = profiles;
        this.request = StandardPage.request(RecordRows.client(contact))
                .withComparison(null)
                .withPeriod(ReportingPeriod.ALL_TIME);
        this.ref = profiles.figures(request, "activities.count")
                .get(0)
                .evidence()
                .get(0)
                .ref();
    }

    RecordList page(PageRequest page) {
        return profiles.records(request, ref, page);
    }

    /** How each page is asked for, the first one first. */
    List<PageRequest> pages() {
        var pages = new ArrayList<>(List.of(PageRequest.first(LIMIT)));
        RecordList list = page(pages.get(0));
        while (list.next() != null) {
            pages.add(pages.get(0).withAfter(Objects.requireNonNull(list.next())));
            list = page(pages.get(pages.size() - 1));
        }
        return pages;
    }
}
