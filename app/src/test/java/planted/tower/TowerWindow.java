package planted.tower;

import java.util.Optional;
import java.util.UUID;
import org.moothall.confided.Confided;
import org.moothall.identity.Identities;
import org.moothall.identity.Identity;

/// Reads names past the seal; the test of the doors to identities must notice.
class TowerWindow {

    Optional<Identity> peep(Identities identities, UUID id) {
        return identities.open(id);
    }

    String overhear(Confided confided, UUID id, String text) {
        return confided.open(id).words(text);
    }
}
