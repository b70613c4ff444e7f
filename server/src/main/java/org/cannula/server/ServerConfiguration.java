package org.cannula.server;

import org.cannula.engine.Coder;
import org.cannula.formats.serve.ServeSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What the server is made of. Everything in this package and below that is a component is part of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class ServerConfiguration {

    @Bean
    Coder coder(ServeSettings settings) {
        return new Coder(settings.payers(), settings.tables());
    }
}
