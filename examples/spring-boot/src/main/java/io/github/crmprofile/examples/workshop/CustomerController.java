package io.github.crmprofile.examples.workshop;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.UnknownClientException;
import io.github.crmprofile.examples.spring.ViewerResolver;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.NameSearch;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The application's own addresses. Ids of clients and periods bind from paths and parameters as they are. */
@RestController
public class CustomerController {

    private static final int MOST = 100;

    private final CrmProfiles profiles;
    private final CustomerSummaries summaries;
    private final ViewerResolver viewers;

    CustomerController(CrmProfiles profiles, CustomerSummaries summaries, ViewerResolver viewers) {
        this.profiles = profiles;
        this.summaries = summaries;
        this.viewers = viewers;
    }

    /** A customer to choose. */
    record Choice(String id, @Nullable String name) {

        static Choice of(Client client) {
            return new Choice(client.id().toString(), client.name());
        }
    }

    @GetMapping("/customers")
    List<Choice> customers(@RequestParam(defaultValue = "") String name, Principal principal) {
        return profiles.find(new NameSearch(name, null, viewers.viewer(principal), MOST)).stream()
                .map(Choice::of)
                .toList();
    }

    @GetMapping("/customers/{client}")
    CustomerSummary summary(
            @PathVariable ClientId client,
            @RequestParam(defaultValue = "last_30_days") ReportingPeriod period,
            Principal principal) {
        return summaries.summary(ProfileRequest.of(client).withPeriod(period).withViewer(viewers.viewer(principal)));
    }

    @ExceptionHandler(UnknownClientException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknown() {
        // The status says it all.
    }
}
