/** What a Spring Boot application gets by this one dependency: profiles over its data source, and the page. */
@NullMarked
package io.github.crmprofile.examples.spring;

import org.jspecify.annotations.NullMarked;
