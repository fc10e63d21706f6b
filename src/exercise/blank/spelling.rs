//! Whether what was typed is the word that was meant, although it is spelled a little otherwise: letters of
//! another alphabet that look the same, Kazakh letters typed on a Russian layout, capitals, spaces.

/// How well what was typed fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Another word.
    Other,
    /// The word, in letters of another alphabet or layout.
    Letters,
    /// The word, with other capitals, spaces, dashes or a dot at the end, or «е» for «ё».
    Loose,
    /// The word as it is written.
    Exact,
}

/// How well a typed text fits an accepted one. Which of the two is which makes no difference.
pub fn fit(typed: &str, accepted: &str) -> Fit {
    if typed.trim() == accepted.trim() {
        return Fit::Exact;
    }
    let (typed, accepted) = (tidy(typed), tidy(accepted));
    if typed == accepted {
        return Fit::Loose;
    }
    let (mut typed, mut accepted) = (typed.chars(), accepted.chars());
    loop {
        match (typed.next(), accepted.next()) {
            (None, None) => return Fit::Letters,
            (Some(a), Some(b)) if a == b || stands_for(a, b) => {}
            _ => return Fit::Other,
        }
    }
}

/// Whether a text has these words, spelled as loosely as in [`fit`].
pub fn within(wanted: &str, text: &str) -> bool {
    let wanted: Vec<char> = tidy(wanted).chars().collect();
    let text: Vec<char> = tidy(text).chars().collect();
    wanted.is_empty()
        || text
            .windows(wanted.len())
            .any(|run| run.iter().zip(&wanted).all(|(a, b)| a == b || stands_for(*a, *b)))
}

/// A text in small letters, with single spaces, plain dashes, «е» for «ё» and no dot at the end. Done twice it
/// changes nothing more.
pub fn tidy(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match small(c) {
            'ё' => out.push('е'),
            // The marks of «ё» and «й» where they stand alone, as some systems type them; the word joiner of the build.
            '\u{308}' | '\u{2060}' => {}
            '\u{306}' if out.ends_with('и') => {
                out.pop();
                out.push('й');
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            ' ' | '\t' | '\n' | '\u{a0}' | '\u{202f}' if out.is_empty() || out.ends_with(' ') => {}
            '\t' | '\n' | '\u{a0}' | '\u{202f}' => out.push(' '),
            c => out.push(c),
        }
    }
    while out.ends_with(' ') || out.ends_with('.') {
        out.pop();
    }
    out
}

/// The small letter of a Latin or Cyrillic one. The tables for all alphabets would be some kilobytes.
fn small(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x410..=0x42F => code + 0x20,
        0x400..=0x40F => code + 0x50,
        // Ґ, Ғ, Қ … Һ and Ә, Ө: a capital, then its small letter.
        0x48A..=0x4BF | 0x4D0..=0x52F => code | 1,
        _ => return c.to_ascii_lowercase(),
    };
    char::from_u32(small).unwrap_or(c)
}

/// Letters that are taken for each other: those that look alike, small or capital, then the Kazakh ones and those
/// that stand in their places on a Russian layout. Of three in a row not every two are alike: «х» may stand for
/// «һ», and «h» too, but not «х» for «н».
const ALIKE: [(char, char); 28] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('с', 'c'),
    ('р', 'p'),
    ('х', 'x'),
    ('у', 'y'),
    ('ү', 'y'),
    ('і', 'i'),
    ('һ', 'h'),
    ('к', 'k'),
    ('м', 'm'),
    ('т', 't'),
    ('в', 'b'),
    ('н', 'h'),
    ('ә', 'ə'),
    ('ѕ', 's'),
    ('ј', 'j'),
    ('ә', 'а'),
    ('ғ', 'г'),
    ('қ', 'к'),
    ('ң', 'н'),
    ('ө', 'о'),
    ('ұ', 'у'),
    ('ү', 'у'),
    ('і', 'и'),
    ('һ', 'х'),
    ('қ', 'k'),
];

fn stands_for(a: char, b: char) -> bool {
    ALIKE.iter().any(|pair| *pair == (a, b) || *pair == (b, a))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Words that all differ: some by one letter only, and by one that looks like another's.
    const WORDS: [&str; 44] = [
        "құпиясөз",
        "пароль",
        "password",
        "тіркелгі",
        "аккаунт",
        "account",
        "сілтеме",
        "ссылка",
        "link",
        "код",
        "SMS-код",
        "фишинг",
        "phishing",
        "домен",
        "domain",
        "мекенжай",
        "адрес",
        "address",
        "алаяқ",
        "мошенник",
        "тұр",
        "түр",
        "нан",
        "хан",
        "бас",
        "вас",
        "ит",
        "ат",
        "от",
        "жер",
        "жел",
        "сан",
        "сен",
        "он",
        "ол",
        "қол",
        "қыз",
        "күн",
        "құн",
        "ер",
        "өр",
        "тест",
        "рест",
        "е",
    ];

    #[test]
    fn small_differences_are_forgiven() {
        for (typed, accepted) in [
            ("  Құпиясөз ", "құпиясөз"),
            ("бір  реттік\u{a0}код.", "бір реттік код"),
            ("учетная запись", "учётная запись"),
            ("учe\u{308}тная запись", "учeтная запись"),
            ("ЖАЙ", "жаи\u{306}"),
            ("SMS–код", "sms-код"),
        ] {
            assert_eq!(fit(typed, accepted), Fit::Loose, "{typed}");
        }
        assert_eq!(fit(" код ", "код"), Fit::Exact);
    }

    #[test]
    fn letters_of_another_alphabet_or_layout_are_told() {
        for (typed, accepted) in [
            ("купиясоз", "құпиясөз"),
            ("кiлт", "кілт"),
            ("килт", "кілт"),
            ("ғаhaм", "ғаһам"),
            ("гахам", "ғаһам"),
            ("COBET", "совет"),
            ("ноутбук", "Hoyтбyк"),
            ("мудде", "мүдде"),
            ("журт", "жұрт"),
            ("dаlаbаnk.example", "dalabank.example"),
        ] {
            assert_eq!(fit(typed, accepted), Fit::Letters, "{typed}");
        }
    }

    #[test]
    fn no_word_of_a_list_is_taken_for_another() {
        for (i, a) in WORDS.iter().enumerate() {
            for b in &WORDS[..i] {
                assert_eq!(fit(a, b), Fit::Other, "{a} {b}");
            }
            assert_eq!(fit(a, a), Fit::Exact);
        }
    }

    #[test]
    fn capitals_of_both_alphabets_have_their_small_letters() {
        let (capitals, small) = (
            "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯABCXYZ",
            "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcxyz",
        );
        let got: String = capitals.chars().map(super::small).collect();
        assert_eq!(got, small);
        assert_eq!(small.chars().map(super::small).collect::<String>(), small);
    }

    fn typed() -> impl Strategy<Value = String> {
        prop_oneof![
            "[а-яёәғқңөұүіһА-ЯЁӘҒҚҢӨҰҮІҺa-zA-Z. -]{0,12}",
            proptest::sample::select(&WORDS[..]).prop_map(str::to_owned),
            ".{0,8}",
        ]
    }

    #[test]
    fn a_part_of_a_text_is_found_however_it_is_typed() {
        assert!(
            within("купия", "Құпиясөз менеджері")
                && within(" МЕНЕДЖЕР ", "құпиясөз менеджері")
                && within("", "x")
        );
        assert!(!within("кодт", "код") && !within("фишинк", "фишинг"));
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(text in typed()) {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }

        #[test]
        fn which_is_which_makes_no_difference(a in typed(), b in typed()) {
            prop_assert_eq!(fit(&a, &b), fit(&b, &a));
            prop_assert_eq!(fit(&a, &a), Fit::Exact);
        }

        /// A word in which any letters were taken from another alphabet or layout is still accepted.
        #[test]
        fn letters_that_stand_for_others_are_accepted(
            word in proptest::sample::select(&WORDS[..]), which in proptest::collection::vec(0_usize..4, 12)
        ) {
            let other = |(c, n): (char, &usize)| {
                let c = super::small(c);
                let alike = ALIKE.iter().filter_map(|&(a, b)| if a == c { Some(b) } else { (b == c).then_some(a) });
                alike.chain([c; 3]).nth(*n).unwrap_or(c)
            };
            let typed: String = word.chars().zip(&which).map(other).collect();
            if word.chars().count() <= which.len() {
                prop_assert!(fit(&typed, word) > Fit::Other, "{} {}", typed, word);
            }
        }
    }
}
