package org.moothall.identity;

import java.util.List;
import java.util.UUID;
import org.moothall.identity.Unsealed.Clear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals what stood in the clear, before anybody is served.
@Component
@ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
class SealAtStart extends BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(SealAtStart.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Unsealed unsealed;
    private final Identities identities;
    private final Marks marks;

    SealAtStart(Unsealed unsealed, Identities identities, Marks marks) {
        this.unsealed = unsealed;
        this.identities = identities;
        this.marks = marks;
    }

    @Override
    protected void seal() {
        for (var purpose : List.of("phrase", "follow"))
            unsealed.each(purpose, keys -> keys.forEach(key -> marks.keep(purpose, key.content())));
        var people = unsealed.each("identity", this::people);
        if (people > 0) LOG.info("{} names that stood in the clear are sealed", people);
    }

    private void people(List<Clear> people) {
        identities.seal(people.stream()
                .map(one -> new Identities.Entry(UUID.fromString(one.id()), read(one.content())))
                .toList());
    }

    static Identity read(byte[] clear) {
        return JSON.readValue(clear, Identity.class);
    }
}
