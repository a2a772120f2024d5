package io.github.crmprofile.examples.workshop;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.json.ProfileJson;
import java.util.Locale;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;

/** Profiles as JSON, kept in the application's cache. Requests that ask for the same, with the same eyes, are equal, and so are a key of it. */
@Service
public class CustomerSummaries {

    private final CrmProfiles profiles;

    CustomerSummaries(CrmProfiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Computes a profile.
     *
     * @param request whose, for when and for whose eyes
     * @return the name of the customer and the profile
     */
    @Cacheable("summaries")
    public CustomerSummary summary(ProfileRequest request) {
        Profile profile = profiles.profile(request);
        String name = profile.client().name();
        return new CustomerSummary(
                name == null ? request.client().id() : name,
                ProfileJson.of(Locale.ENGLISH).profile(profile));
    }
}
