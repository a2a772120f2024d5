package io.github.crmprofile.misspelt;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.architecture.TextMethods;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Nothing that a host writes is silently nothing. A new method that is given a text fails here until it is tried. */
class MisspeltSettingsTest {

    @Test
    void everyTextThatIsMisspeltIsRefusedOrSeen() throws IOException, ReflectiveOperationException {
        ModelTrials.all()
                .and(FigureTrials.all())
                .and(MetricTrials.all())
                .and(WidgetTrials.all())
                .run(TextMethods.around(CrmProfiles.class));
    }
}
