package org.moothall.fairness;

import org.moothall.kernel.Text;

/// Why an office or a person may have no part in a case, as a sentence in both languages.
public record Bar(Ground ground, Text why) {

    public enum Ground {
        COMPLAINED_OF,
        INTERESTED,
        /// Who decided may not decide the review.
        PRIOR_DECIDER,
        /// The kind of matter is for others.
        RESTRICTED
    }

    static Bar complainedOf(Text office) {
        return new Bar(
                Ground.COMPLAINED_OF,
                new Text(
                        "This case complains of " + office.en()
                                + ": neither it nor its people may have it, help on it or read it.",
                        office.zh() + "是本事项的被反映单位，该单位及其人员不得承办、协办或查阅。"));
    }

    static Bar below(Text office, Text above) {
        return new Bar(
                Ground.COMPLAINED_OF,
                new Text(
                        office.en() + " stands below " + above.en()
                                + ", of which this case complains; nobody judges their own superior.",
                        office.zh() + "是被反映单位" + above.zh() + "的下级，不得办理对上级的反映。"));
    }

    static Bar accused(Text person) {
        return new Bar(
                Ground.COMPLAINED_OF,
                new Text(
                        "This case complains of " + person.en() + ", who may neither have it nor read it.",
                        person.zh() + "是本事项的被反映人，不得承办或查阅。"));
    }

    static Bar interested(Text person) {
        return new Bar(
                Ground.INTERESTED,
                new Text(
                        person.en() + " has stepped aside from this case because of an interest of their own in it.",
                        person.zh() + "与本事项有利害关系，已回避。"));
    }

    static Bar restricted(Text who, Text because) {
        return new Bar(
                Ground.RESTRICTED,
                new Text(
                        who.en() + " may neither have nor read matters of this kind: " + because.en() + ".",
                        who.zh() + "不得承办或查阅此类事项：" + because.zh() + "。"));
    }

    static Bar decided(Text who) {
        return new Bar(
                Ground.PRIOR_DECIDER,
                new Text(
                        who.en() + " gave the reply that is looked at again; another one must decide the review.",
                        who.zh() + "作出过原答复，复查复核须由其他单位和人员办理。"));
    }
}
