package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClientIdProperties {
    @Property
    void textIsReadBack(@ForAll ClientKind kind, @ForAll("ids") String id) {
        ClientId client = new ClientId(kind, id);
        assertThat(ClientId.parse(client.toString())).isEqualTo(client);
    }

    @Property
    void orderAgreesWithEquality(
            @ForAll ClientKind kind,
            @ForAll("ids") String id,
            @ForAll ClientKind otherKind,
            @ForAll("ids") String otherId) {
        ClientId one = new ClientId(kind, id);
        ClientId other = new ClientId(otherKind, otherId);
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().ofMinLength(1).filter(id -> !id.isBlank());
    }
}
