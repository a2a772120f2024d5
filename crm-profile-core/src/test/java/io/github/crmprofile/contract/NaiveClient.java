package io.github.crmprofile.contract;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import org.jspecify.annotations.Nullable;

/** The oracle's answer to whether conditions hold of a client. */
record NaiveClient(Client client) implements ClientCondition.Visitor<Boolean> {

    @Override
    public Boolean all(ClientCondition.All all) {
        return all.parts().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean any(ClientCondition.Any any) {
        return any.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean not(ClientCondition.Not not) {
        return !not.part().accept(this);
    }

    @Override
    public Boolean oneOf(ClientCondition.OneOf oneOf) {
        return oneOf.values().stream().anyMatch(value -> value.equals(text(oneOf.field())));
    }

    @Override
    public Boolean known(ClientCondition.Known known) {
        return text(known.field()) != null;
    }

    private @Nullable Object text(ClientField field) {
        if (field.equals(ClientField.ID)) {
            return client.id().id();
        } else if (field.equals(ClientField.KIND)) {
            return client.id().kind() == ClientKind.CONTACT ? "contact" : "company";
        } else if (field.equals(ClientField.COMPANY)) {
            return client.company();
        } else if (field.equals(ClientField.RESPONSIBLE)) {
            return client.responsible();
        } else if (field.equals(ClientField.INDUSTRY)) {
            return client.industry();
        }
        return field.equals(ClientField.COMPANY_TYPE)
                ? client.companyType()
                : client.attributes().get(field.attributeName());
    }
}
