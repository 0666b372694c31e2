package org.moothall.welcome;

import java.util.List;
import org.moothall.web.Page;

/// How this site works, topic by topic.
public record AboutPage(Topic topic) implements Page {

    /// A topic and its sections: each has a heading and a text whose lines are paragraphs.
    public enum Topic {
        ACCESSIBILITY("accessibility", "works", "limits", "tested", "tell"),
        PRIVACY("privacy", "asked", "sees", "public", "photos", "persons", "cookies", "rights"),
        OPEN_DATA("open-data", "interface", "contents", "key", "software"),
        HELP("help", "report", "follow", "lost", "reply", "reach");

        private final String key;
        private final List<String> sections;

        Topic(String key, String... sections) {
            this.key = key;
            this.sections = List.of(sections);
        }

        /// As the address says it, and the texts.
        public String key() {
            return key;
        }

        public List<String> sections() {
            return sections;
        }
    }
}
