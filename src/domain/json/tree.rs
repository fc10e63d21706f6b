//! A JSON text as a tree.

use super::NotRead;

/// How deep lists and objects may lie in each other: far deeper than a lesson, and no danger to the stack.
const DEPTH: usize = 64;

/// A value. Of numbers there are only whole ones from 0: the app's files have no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    Null,
    Bool(bool),
    Number(u64),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Tree {
    /// Reads a text, which may have nothing after the value.
    pub(super) fn parse(text: &str) -> Result<Self, NotRead> {
        let mut rest = Rest(text.as_bytes());
        let tree = rest.value(DEPTH)?;
        if rest.peek().is_some() { Err(NotRead) } else { Ok(tree) }
    }

    /// The number, if it is one.
    pub(super) const fn number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// The next byte, after white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some((b' ' | b'\n' | b'\r' | b'\t', rest)) = self.0.split_first() {
            self.0 = rest;
        }
        self.0.first().copied()
    }

    fn next(&mut self) -> Result<u8, NotRead> {
        let (first, rest) = self.0.split_first().ok_or(NotRead)?;
        self.0 = rest;
        Ok(*first)
    }

    fn word(&mut self, word: &str, tree: Tree) -> Result<Tree, NotRead> {
        self.0 = self.0.strip_prefix(word.as_bytes()).ok_or(NotRead)?;
        Ok(tree)
    }

    fn value(&mut self, depth: usize) -> Result<Tree, NotRead> {
        match self.peek().ok_or(NotRead)? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.text().map(Tree::Text),
            b'0'..=b'9' => self.number(),
            b't' => self.word("true", Tree::Bool(true)),
            b'f' => self.word("false", Tree::Bool(false)),
            b'n' => self.word("null", Tree::Null),
            _ => Err(NotRead),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Tree, NotRead> {
        let mut fields = Vec::new();
        self.separated(depth, b'}', |rest, depth| {
            if rest.peek() != Some(b'"') {
                return Err(NotRead);
            }
            let name = rest.text()?;
            if rest.peek() != Some(b':') {
                return Err(NotRead);
            }
            rest.next()?;
            fields.push((name, rest.value(depth)?));
            Ok(())
        })?;
        Ok(Tree::Object(fields))
    }

    fn list(&mut self, depth: usize) -> Result<Tree, NotRead> {
        let mut items = Vec::new();
        self.separated(depth, b']', |rest, depth| {
            items.push(rest.value(depth)?);
            Ok(())
        })?;
        Ok(Tree::List(items))
    }

    /// What stands between brackets, separated by commas.
    fn separated(
        &mut self,
        depth: usize,
        end: u8,
        mut item: impl FnMut(&mut Self, usize) -> Result<(), NotRead>,
    ) -> Result<(), NotRead> {
        let depth = depth.checked_sub(1).ok_or(NotRead)?;
        self.next()?;
        if self.peek() == Some(end) {
            self.next()?;
            return Ok(());
        }
        loop {
            item(self, depth)?;
            match (self.peek(), self.next()?) {
                (Some(b','), _) => {}
                (Some(found), _) if found == end => return Ok(()),
                _ => return Err(NotRead),
            }
        }
    }

    fn number(&mut self) -> Result<Tree, NotRead> {
        let mut number = 0_u64;
        let mut digits = 0;
        while let Some((digit @ b'0'..=b'9', rest)) = self.0.split_first() {
            let next = number.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit - b'0')));
            // No number but 0 begins with 0.
            number = next.filter(|_| digits == 0 || number > 0).ok_or(NotRead)?;
            digits += 1;
            self.0 = rest;
        }
        // A fraction or an exponent is found out by whoever reads on: neither may follow a value.
        Ok(Tree::Number(number))
    }

    fn text(&mut self) -> Result<String, NotRead> {
        self.next()?;
        let mut text = Vec::new();
        loop {
            match self.next()? {
                b'"' => return String::from_utf8(text).map_err(|_| NotRead),
                b'\\' => {
                    let c = self.escaped()?;
                    text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                ..b' ' => return Err(NotRead),
                byte => text.push(byte),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, NotRead> {
        Ok(match self.next()? {
            c @ (b'"' | b'\\' | b'/') => c.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hex()?;
                if (0xD800..0xDC00).contains(&code) {
                    // The first half of a pair.
                    self.word("\\u", Tree::Null)?;
                    let low = self.hex()?.checked_sub(0xDC00).filter(|low| *low < 0x400).ok_or(NotRead)?;
                    code = 0x10000 + (code - 0xD800) * 0x400 + low;
                }
                char::from_u32(code).ok_or(NotRead)?
            }
            _ => return Err(NotRead),
        })
    }

    fn hex(&mut self) -> Result<u32, NotRead> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.next()?).to_digit(16).ok_or(NotRead)?;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn value(tree: Tree) -> Value {
        match tree {
            Tree::Null => Value::Null,
            Tree::Bool(it) => it.into(),
            Tree::Number(it) => it.into(),
            Tree::Text(it) => it.into(),
            Tree::List(it) => it.into_iter().map(value).collect(),
            Tree::Object(it) => it.into_iter().map(|(name, it)| (name, value(it))).collect(),
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            ".*".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(".*", inner, 0..6).prop_map(|it| it.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_serde_json_writes_is_read(written in values()) {
            prop_assert_eq!(Tree::parse(&written.to_string()).map(value), Ok(written.clone()));
            let pretty = serde_json::to_string_pretty(&written).unwrap();
            prop_assert_eq!(Tree::parse(&pretty).map(value), Ok(written));
        }

        /// Whatever the text is, nothing panics, and nothing is taken that `serde_json` would not take.
        #[test]
        fn a_broken_text_is_no_json(written in values(), cut in any::<usize>(), with in ".{0,3}") {
            let mut text = written.to_string();
            let mut at = cut % (text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.replace_range(at.., &with);
            if let Ok(tree) = Tree::parse(&text) {
                prop_assert_eq!(value(tree), serde_json::from_str::<Value>(&text).unwrap());
            }
        }
    }

    #[test]
    fn escapes_and_pairs_are_read() {
        let text = r#"{"a":"\" \\ \/ \b\f\n\r\t \u0441\u049b \ud83d\ude00"}"#;
        let wanted = json!({ "a": "\" \\ / \u{8}\u{c}\n\r\t сқ 😀" });
        assert_eq!(Tree::parse(text).map(value), Ok(wanted));
    }

    #[test]
    fn what_is_no_json_or_not_ours_is_not_read() {
        let deep = "[".repeat(DEPTH + 1) + &"]".repeat(DEPTH + 1);
        let texts = [
            "",
            " ",
            "[1,]",
            "{\"a\"}",
            "{a:1}",
            "{\"a\":1,}",
            "[1 2]",
            "tru",
            "01",
            "1.5",
            "1e3",
            "-1",
            "\"",
            "\"\u{1}\"",
            r#""\x""#,
            r#""\ud83d""#,
            r#""\ude00""#,
            r#""\u12""#,
            "null null",
            "[1]]",
            "18446744073709551616",
            &deep,
        ];
        for text in texts {
            assert_eq!(Tree::parse(text), Err(NotRead), "{text}");
        }
    }
}
