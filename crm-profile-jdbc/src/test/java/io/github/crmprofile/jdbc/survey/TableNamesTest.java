package io.github.crmprofile.jdbc.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names of tables say, in eight languages and as databases write them. */
class TableNamesTest {

    private static final Map<Kind, String> NAMES = Map.of(
            Kind.CONTACT,
            "contacts CONTACT people PERSON individuals tbl_contact contact_person crm_people Kontakte kontaktperson ansprechpartner Ansprechpartner personen"
                    + " contatti contatto persone referenti Referente contacto contactos persona personas interlocuteurs interlocuteur contacts_personnes"
                    + " contato contatos pessoa Pessoas contactpersoon contactpersonen ContactPersoon persoon osoba osoby kontakty OSOBY_KONTAKTOWE",
            Kind.COMPANY,
            "companies COMPANY accounts account organizations organisation firms FIRM businesses customers customer client Clients corporations enterprises"
                    + " firma firmen kunde kunden KUNDE unternehmen betriebe geschaeftspartner auftraggeber aziende azienda clienti ditte imprese anagrafica"
                    + " empresa empresas clientes cuentas sociedades societes entreprises klanten klant bedrijven bedrijf relaties organisaties klienci kontrahenci firmy organizacje",
            Kind.DEAL,
            "deals DEAL opportunities opportunity leads opp sales_opportunities potentials verkaufschancen verkaufschance vertriebschancen"
                    + " trattative trattativa opportunita affaires opportunites oportunidades oportunidad negocios negociaciones oportunidade negociacoes"
                    + " verkoopkansen verkoopkans szanse szansa szanse_sprzedazy transakcje quotes quotations proposals angebote ANGEBOT offerten preventivi devis"
                    + " presupuestos cotizaciones propuestas propostas orcamentos offertes oferty",
            Kind.CALL,
            "calls CALL phone_calls PhoneCall call_log call_logs phonecall_record anrufe telefonate telefonat chiamate chiamata appels appel_log"
                    + " llamadas llamada chamadas ligacoes gesprekken telefoongesprek rozmowy rozmowa polaczenia",
            Kind.MEETING,
            "meetings MEETING appointments events calendar_events visits termine besuche besprechungen besuchsbericht riunioni appuntamenti incontri visite"
                    + " rendez_vous rdv reunions entretiens reuniones visitas encuentros reunioes afspraken afspraak bezoeken spotkania wizyty",
            Kind.EMAIL,
            "emails EMAIL mails mail_item mail_items email_message email_log email_entries courriels correos korrespondenz corrispondenza correspondance",
            Kind.ACTIVITY,
            "activities ACTIVITY interactions communications touchpoints engagements contact_log contact_history followups kontakt_protokoll kontakthistorie KontaktVerlauf"
                    + " aktivitaeten_kommunikation attivita interazioni comunicazioni storico_contatti activites suivis relances interaktionen actividades seguimientos"
                    + " interacciones historial_contacto atividades interacoes acompanhamentos activiteiten contactmomenten acties communicatie dzialania interakcje aktywnosci",
            Kind.INVOICE,
            "invoices INVOICE bills BILL sales_invoices customer_invoice credit_notes rechnungen rechnung ausgangsrechnungen gutschriften fatture fattura"
                    + " factures facture facturas factura faturas fatura notas_fiscais recibos facturen factuur faktury faktura rachunki");

    private static Table table(String name) {
        return new Table(name, List.of(), List.of(), false, Map.of(), Words.stem(name, "", List.of("crm")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TASK", "NOTE"},
            mode = EnumSource.Mode.EXCLUDE)
    void aNameInAnyOfTheLanguagesSaysTheKind(Kind kind) {
        List<String> names = List.of(NAMES.getOrDefault(kind, "").split(" ", -1));

        assertThat(names).hasSizeGreaterThan(10);
        assertThat(names.stream().filter(name -> TablePicker.nameScore(table(name), kind) <= 0))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact_tags",
                "deal_stage",
                "invoice_items",
                "email_templates",
                "call_reason",
                "kunden_adressen",
                "rechnung_position",
                "offer_lines",
                "products",
                "warehouse",
                "currency",
                "log_entries",
                "item",
                "mandant",
                "workflow_actions",
                "audit_log",
                "bestellung",
                "lieferant"
            })
    void theNameOfADetailSaysNoKind(String name) {
        assertThat(Stream.of(Kind.values()).filter(kind -> TablePicker.nameScore(table(name), kind) > 0))
                .isEmpty();
    }
}
