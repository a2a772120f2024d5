package io.github.crmprofile.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.query.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelCountTest {

    @Test
    void everyWellKnownChannelThatCountsHasAMetric() {
        assertThat(StandardMetrics.registry().ids().stream().filter(id -> id.startsWith("activities.channel.")))
                .containsExactly(
                        "activities.channel.call.count",
                        "activities.channel.email.count",
                        "activities.channel.meeting.count",
                        "activities.channel.chat.count",
                        "activities.channel.web_form.count",
                        "activities.channel.message.count",
                        "activities.channel.social.count",
                        "activities.channel.feed.count");
    }

    @Test
    void itCountsTheCountedActivitiesOfOneChannel() {
        Metric.Measured fax = ActivityMetrics.channelCount(Channel.of("fax"));

        assertThat(fax.id()).isEqualTo("activities.channel.fax.count");
        assertThat(fax.operands())
                .isEqualTo(Map.of(
                        Metrics.RECORDS, Measure.count(Memberships.COUNTED).where(Field.CHANNEL.in("fax"))));
    }

    @Test
    void aChannelThatFitsNoIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityMetrics.channelCount(Channel.of("by post")))
                .withMessageStartingWith("Metric id 'activities.channel.by post.count' must be");
    }
}
