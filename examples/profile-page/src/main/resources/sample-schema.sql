CREATE TABLE company(id VARCHAR(40) PRIMARY KEY, name VARCHAR(200) NOT NULL, email VARCHAR(200), phone VARCHAR(40), website VARCHAR(200),
    type VARCHAR(40), industry VARCHAR(40), responsible VARCHAR(40), remark VARCHAR(1000));
CREATE TABLE contact(id VARCHAR(40) PRIMARY KEY, name VARCHAR(200) NOT NULL, company_id VARCHAR(40), job VARCHAR(100), responsible VARCHAR(40),
    remark VARCHAR(1000));
CREATE TABLE contact_way(contact_id VARCHAR(40) NOT NULL, kind VARCHAR(5) NOT NULL, place INT NOT NULL, address VARCHAR(200) NOT NULL);
CREATE TABLE deal(id VARCHAR(40) PRIMARY KEY, title VARCHAR(300), company_id VARCHAR(40), pipeline VARCHAR(40), stage VARCHAR(40),
    outcome VARCHAR(10) NOT NULL, amount DECIMAL(18, 2), currency CHAR(3), created_at TIMESTAMP WITH TIME ZONE, closed_at TIMESTAMP WITH TIME ZONE,
    modified_at TIMESTAMP WITH TIME ZONE, responsible VARCHAR(40));
CREATE TABLE deal_contact(deal_id VARCHAR(40) NOT NULL, contact_id VARCHAR(40) NOT NULL, is_primary BOOLEAN NOT NULL, PRIMARY KEY(deal_id, contact_id));
CREATE TABLE activity(id VARCHAR(40) PRIMARY KEY, channel VARCHAR(40) NOT NULL, direction VARCHAR(10) NOT NULL,
    occurred_at TIMESTAMP WITH TIME ZONE, completed BOOLEAN NOT NULL, responsible VARCHAR(40), company_id VARCHAR(40), deal_id VARCHAR(40));
CREATE TABLE activity_contact(activity_id VARCHAR(40) NOT NULL, contact_id VARCHAR(40) NOT NULL, PRIMARY KEY(activity_id, contact_id));
CREATE TABLE invoice(id VARCHAR(40) PRIMARY KEY, number VARCHAR(40), contact_id VARCHAR(40), company_id VARCHAR(40), deal_id VARCHAR(40),
    status VARCHAR(10) NOT NULL, amount DECIMAL(18, 2), paid_amount DECIMAL(18, 2), currency CHAR(3), issued_on DATE, due_on DATE, paid_on DATE,
    responsible VARCHAR(40));
CREATE INDEX deal_of_company ON deal(company_id);
CREATE INDEX deal_of_contact ON deal_contact(contact_id, deal_id);
CREATE INDEX activity_of_contact ON activity_contact(contact_id, activity_id);
CREATE INDEX activity_of_company ON activity(company_id, occurred_at);
CREATE INDEX activity_of_deal ON activity(deal_id, occurred_at);
CREATE INDEX invoice_of_contact ON invoice(contact_id);
CREATE INDEX invoice_of_company ON invoice(company_id);
CREATE INDEX way_of_contact ON contact_way(contact_id);
