-- Tables shaped like those of an Odoo, as far as the mapping reads them, with rows for every awkward part.
CREATE TABLE res_partner (id INT PRIMARY KEY, name VARCHAR(200), is_company BOOLEAN, parent_id INT, commercial_partner_id INT, company_id INT,
    user_id INT, active BOOLEAN, type VARCHAR(20), email VARCHAR(200), phone VARCHAR(50), website VARCHAR(200), function VARCHAR(100),
    create_date TIMESTAMP);
CREATE INDEX ix_partner_parent ON res_partner (parent_id);
CREATE TABLE res_currency (id INT PRIMARY KEY, name VARCHAR(3));
CREATE TABLE res_company (id INT PRIMARY KEY, name VARCHAR(100), partner_id INT, currency_id INT);
CREATE TABLE res_users (id INT PRIMARY KEY, partner_id INT, login VARCHAR(100), share BOOLEAN);
CREATE TABLE crm_stage (id INT PRIMARY KEY, is_won BOOLEAN);
CREATE TABLE crm_lead (id INT PRIMARY KEY, name VARCHAR(200), type VARCHAR(20), stage_id INT, team_id INT, user_id INT, partner_id INT, company_id INT,
    active BOOLEAN, probability DOUBLE PRECISION, expected_revenue NUMERIC(16, 2), create_date TIMESTAMP, write_date TIMESTAMP, date_open TIMESTAMP,
    date_closed TIMESTAMP, date_deadline DATE, lost_reason_id INT);
CREATE INDEX ix_lead_partner ON crm_lead (partner_id);
CREATE TABLE mail_message (id INT PRIMARY KEY, model VARCHAR(100), res_id INT, date TIMESTAMP, message_type VARCHAR(30), subtype_id INT,
    mail_activity_type_id INT, author_id INT, create_uid INT);
CREATE INDEX ix_message_res ON mail_message (model, res_id);
CREATE TABLE mail_activity_type (id INT PRIMARY KEY, category VARCHAR(30));
CREATE TABLE mail_activity (id INT PRIMARY KEY, res_model VARCHAR(100), res_id INT, activity_type_id INT, date_deadline DATE, user_id INT,
    summary VARCHAR(200));
CREATE TABLE calendar_event (id INT PRIMARY KEY, start TIMESTAMP, stop TIMESTAMP, allday BOOLEAN, start_date DATE, opportunity_id INT, user_id INT,
    active BOOLEAN);
CREATE TABLE calendar_event_res_partner_rel (calendar_event_id INT, res_partner_id INT);
CREATE TABLE account_move (id INT PRIMARY KEY, name VARCHAR(50), move_type VARCHAR(20), state VARCHAR(20), payment_state VARCHAR(20), invoice_date DATE,
    invoice_date_due DATE, partner_id INT, commercial_partner_id INT, currency_id INT, amount_total NUMERIC(16, 2), amount_residual NUMERIC(16, 2),
    amount_total_in_currency_signed NUMERIC(16, 2), company_id INT, invoice_user_id INT);
CREATE INDEX ix_move_partner ON account_move (partner_id);
CREATE TABLE account_move_line (id INT PRIMARY KEY, move_id INT);
CREATE TABLE account_partial_reconcile (id INT PRIMARY KEY, debit_move_id INT, credit_move_id INT, max_date DATE);
CREATE TABLE sale_order (id INT PRIMARY KEY, opportunity_id INT);
CREATE TABLE sale_order_line (id INT PRIMARY KEY, order_id INT);
CREATE TABLE sale_order_line_invoice_rel (invoice_line_id INT, order_line_id INT);

-- 1 the seller itself, 2 one of its users, 5 a delivery address: none of them a client. 3 a company, 4 and 6 its contacts.
INSERT INTO res_partner (id, name, is_company, parent_id, commercial_partner_id, user_id, active, type, email, phone, website, function) VALUES
    (1, 'We Ourselves', TRUE, NULL, 1, NULL, TRUE, 'contact', NULL, NULL, NULL, NULL),
    (2, 'User', FALSE, 1, 1, NULL, TRUE, 'contact', 'user@we.example', NULL, NULL, NULL),
    (3, 'Acme', TRUE, NULL, 3, 8, TRUE, 'contact', 'office@acme.example', '+49 30 0', 'https://acme.example', NULL),
    (4, 'Anna Kern', FALSE, 3, 3, 8, TRUE, 'contact', 'anna@acme.example', '+49 30 1', NULL, 'Buyer'),
    (5, 'Acme, Store', FALSE, 3, 3, 8, TRUE, 'delivery', NULL, NULL, NULL, NULL),
    (6, 'Ben Olt', FALSE, 3, 3, 8, TRUE, 'contact', NULL, NULL, NULL, NULL),
    (7, 'Archived', FALSE, 3, 3, 8, FALSE, 'contact', NULL, NULL, NULL, NULL);
INSERT INTO res_currency VALUES (1, 'EUR'), (2, 'USD');
INSERT INTO res_company VALUES (1, 'We Ourselves', 1, 1), (2, 'We in America', 1, 2);
INSERT INTO res_users VALUES (8, 2, 'user', FALSE), (9, 4, 'portal', TRUE);
INSERT INTO crm_stage VALUES (1, FALSE), (2, FALSE), (4, TRUE);
-- 1 won; 2 won in dollars; 3 lost, so not active; 4 open; 5 a lead, no deal; 6 archived without being lost: still open;
-- 7 won, shared by all companies, so in the default currency; 8 won without a closing date.
INSERT INTO crm_lead (id, name, type, stage_id, team_id, user_id, partner_id, company_id, active, probability, expected_revenue, create_date,
    write_date, date_closed, date_deadline) VALUES
    (1, 'Licences', 'opportunity', 4, 1, 8, 4, 1, TRUE, 100, 1000.00, '2026-04-01 08:00:00', '2026-05-04 08:00:00', '2026-05-04 08:00:00', '2026-05-20'),
    (2, 'Training', 'opportunity', 4, 2, 8, 4, 2, TRUE, 100, 250.50, '2026-05-02 06:00:00', '2026-05-31 08:00:00', '2026-05-31 21:30:00', NULL),
    (3, 'Extras', 'opportunity', 1, 1, 8, 4, 1, FALSE, 0, 300.00, '2026-04-20 06:00:00', '2026-05-10 06:00:00', '2026-05-10 06:00:00', NULL),
    (4, 'Upgrade', 'opportunity', 2, 1, 8, 4, 1, TRUE, 40, 70.00, '2026-05-10 06:00:00', '2026-05-10 06:00:00', NULL, '2026-05-20'),
    (5, 'Inquiry', 'lead', 1, 1, 8, 4, 1, TRUE, 10, 9999.00, '2026-05-10 06:00:00', '2026-05-10 06:00:00', NULL, NULL),
    (6, 'Asleep', 'opportunity', 2, 1, 8, 4, 1, FALSE, 30, 20.00, '2026-01-10 06:00:00', '2026-01-10 06:00:00', NULL, NULL),
    (7, 'Shared', 'opportunity', 4, 1, 8, 3, NULL, TRUE, 100, 40.00, '2026-05-01 06:00:00', '2026-05-15 06:00:00', '2026-05-15 06:00:00', NULL),
    (8, 'No date', 'opportunity', 4, 1, 8, 3, 1, TRUE, 100, 50.00, '2026-05-01 06:00:00', '2026-05-15 06:00:00', NULL, NULL);
-- Messages: 1 an e-mail received about the deal; 2 one sent to the partner; 3 a remark of a user; 4 a notification (no activity); 5 a call
-- done; 6 on another model; 7 the first second of June in Berlin.
INSERT INTO mail_activity_type VALUES (1, 'phonecall'), (2, 'meeting'), (3, 'default');
INSERT INTO mail_message (id, model, res_id, date, message_type, mail_activity_type_id, author_id, create_uid) VALUES
    (1, 'crm.lead', 1, '2026-05-05 07:00:00', 'email', NULL, 4, 1),
    (2, 'res.partner', 4, '2026-05-06 07:00:00', 'email_outgoing', NULL, 2, 8),
    (3, 'crm.lead', 1, '2026-05-07 07:00:00', 'comment', NULL, 2, 8),
    (4, 'crm.lead', 1, '2026-05-07 07:00:01', 'notification', NULL, 2, 8),
    (5, 'crm.lead', 4, '2026-05-08 07:00:00', 'notification', 1, 2, 8),
    (6, 'sale.order', 1, '2026-05-08 07:00:00', 'email', NULL, 4, 1),
    (7, 'res.partner', 4, '2026-05-31 22:00:00', 'email', NULL, 4, 1);
INSERT INTO mail_activity VALUES (1, 'crm.lead', 4, 1, '2026-05-30', 8, 'Call back');
INSERT INTO calendar_event (id, start, stop, allday, start_date, opportunity_id, user_id, active) VALUES
    (1, '2026-05-12 07:00:00', '2026-05-12 08:00:00', FALSE, NULL, 1, 8, TRUE),
    (2, '2026-05-13 00:00:00', '2026-05-13 23:59:59', TRUE, '2026-05-13', NULL, 8, TRUE),
    (3, '2026-05-14 07:00:00', '2026-05-14 08:00:00', FALSE, NULL, 1, 8, FALSE);
INSERT INTO calendar_event_res_partner_rel VALUES (1, 4), (1, 2), (2, 4), (2, 6), (3, 4);
-- 1 paid in two parts, the last in time; 2 open in part and overdue; 3 a draft; 4 a bill of a supplier; 5 a credit note; 6 cancelled.
INSERT INTO account_move (id, name, move_type, state, payment_state, invoice_date, invoice_date_due, partner_id, commercial_partner_id, currency_id,
    amount_total, amount_residual, amount_total_in_currency_signed, company_id, invoice_user_id) VALUES
    (1, 'INV/1', 'out_invoice', 'posted', 'paid', '2026-05-02', '2026-05-20', 4, 3, 1, 500.00, 0.00, 500.00, 1, 8),
    (2, 'INV/2', 'out_invoice', 'posted', 'partial', '2026-05-03', '2026-05-15', 4, 3, 1, 200.00, 150.00, 200.00, 1, 8),
    (3, NULL, 'out_invoice', 'draft', 'not_paid', NULL, NULL, 4, 3, 1, 77.00, 77.00, 77.00, 1, 8),
    (4, 'BILL/1', 'in_invoice', 'posted', 'not_paid', '2026-05-03', '2026-05-15', 4, 3, 1, 66.00, 66.00, -66.00, 1, 8),
    (5, 'RINV/1', 'out_refund', 'posted', 'paid', '2026-05-21', '2026-05-21', 4, 3, 2, 30.00, 0.00, -30.00, 1, 8),
    (6, 'INV/3', 'out_invoice', 'cancel', 'not_paid', '2026-05-03', '2026-05-15', 4, 3, 1, 55.00, 55.00, 55.00, 1, 8);
INSERT INTO account_move_line VALUES (11, 1), (12, 1), (21, 2), (51, 5);
INSERT INTO account_partial_reconcile VALUES (1, 12, 901, '2026-05-10'), (2, 12, 902, '2026-05-19'), (3, 21, 903, '2026-05-16'), (4, 904, 51, '2026-05-22');
INSERT INTO sale_order VALUES (1, 1);
INSERT INTO sale_order_line VALUES (1, 1), (2, 1);
INSERT INTO sale_order_line_invoice_rel VALUES (11, 1), (12, 2);
