package org.redress.engine.broker;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is. The management address is used in a sandbox only, where the broker's clock
 * is moved with ours.
 */
@ConfigurationProperties("redress.zeebe")
public record ZeebeSettings(
    @DefaultValue("http://127.0.0.1:26500") URI grpcAddress,
    @DefaultValue("http://127.0.0.1:9600") URI managementAddress) {}
