@org.jspecify.annotations.NullMarked
package io.github.crmprofile.examples.web;
