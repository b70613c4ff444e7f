package org.cannula.server.keep;

import java.time.Clock;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.store.Store;
import org.cannula.store.StoreAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store of this server, which closes with it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Store store(ServeSettings settings, Clock clock) {
        return Store.own(StoreAddress.of(settings.store()), clock);
    }
}
