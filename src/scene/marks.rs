//! Texts with markable parts: `Your card [will be blocked](threat) today`.

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run<'a> {
    /// Words that cannot be marked.
    Plain(&'a str),
    /// Words that can be marked.
    Mark {
        /// The words themselves.
        text: &'a str,
        /// The id of the mark they belong to.
        id: &'a str,
    },
}

/// Takes a text apart. Brackets that form no `[words](id)` are plain text.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut plain = 0;
    while let Some(open) = rest[plain..].find('[').map(|at| at + plain) {
        let Some((words, id, end)) = mark_at(&rest[open..]) else {
            plain = open + 1;
            continue;
        };
        if open > 0 {
            found.push(Run::Plain(&rest[..open]));
        }
        found.push(Run::Mark { text: words, id });
        rest = &rest[open + end..];
        plain = 0;
    }
    if !rest.is_empty() {
        found.push(Run::Plain(rest));
    }
    found
}

/// The text as a reader sees it, without markup.
pub fn plain(text: &str) -> String {
    runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Plain(text) | Run::Mark { text, .. } => text,
        })
        .collect()
}

/// Words, id and length of a mark that starts at the beginning of `text`.
fn mark_at(text: &str) -> Option<(&str, &str, usize)> {
    let close = text.find(']')?;
    let words = &text[1..close];
    let id = text[close + 1..].strip_prefix('(')?;
    let end = id.find(')')?;
    let id = &id[..end];
    let is_id =
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    (is_id && !words.is_empty()).then_some((words, id, close + 2 + end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_of_a_text() {
        let got = runs("Картаңыз [бұғатталады](threat). [Асық](urgent)");
        assert_eq!(
            got,
            [
                Run::Plain("Картаңыз "),
                Run::Mark { text: "бұғатталады", id: "threat" },
                Run::Plain(". "),
                Run::Mark { text: "Асық", id: "urgent" },
            ]
        );
    }

    #[test]
    fn ordinary_brackets_stay() {
        for text in ["[жарнама]", "[a](Not An Id)", "a ] b [ c", "[](x)", "", "[[x](y"] {
            assert_eq!(plain(text), text, "{text}");
        }
        assert_eq!(plain("[[x](y)"), "[x");
    }
}
