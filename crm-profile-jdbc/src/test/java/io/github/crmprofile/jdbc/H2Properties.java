package io.github.crmprofile.jdbc;

class H2Properties extends SourceProperties {

    H2Properties() {
        super(H2Database.DATABASE);
    }
}
