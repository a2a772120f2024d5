package io.github.crmprofile.examples.workshop;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who may sign in, and that changes come from the application's own pages: the element reads the token from the cookie {@code XSRF-TOKEN}. */
@Configuration
public class WorkshopSecurity {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(withDefaults())
                .csrf(CsrfConfigurer::spa)
                .build();
    }

    /** An application has its users in a database or a directory. */
    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(user("anna", "JOINER"), user("bruno", "JOINER"), user("emma", "MASTER"));
    }

    private static UserDetails user(String name, String role) {
        return User.withUsername(name)
                .password("{noop}" + name)
                .roles(role)
                .build();
    }
}
