package org.moothall.channels;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The city's own gateways, after any other way of their kind.
@Configuration
class Gateways {

    @Bean
    @Order(10)
    Channel smsGateway(Outgoing outgoing, ChannelsPart setting, @Value("${moothall.sms-secret:}") String secret) {
        return new GatewayChannel(Channel.Kind.SMS, outgoing, setting, secret);
    }

    @Bean
    @Order(10)
    Channel voiceGateway(Outgoing outgoing, ChannelsPart setting, @Value("${moothall.voice-secret:}") String secret) {
        return new GatewayChannel(Channel.Kind.VOICE, outgoing, setting, secret);
    }
}
