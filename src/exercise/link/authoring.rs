//! What only authors need of `link`: what is wrong with odd letters, and how it stands on paper.

use super::{Ask, Link, ROLES, Say, address, options, punycode};
use crate::exercise::{Flaw, Wrong};

impl<T> Link<T> {
    /// What is wrong with what is said of odd letters.
    pub(super) fn odd_letters(&self) -> Vec<Flaw> {
        let unusable = |at: String, why, help| Flaw::new(at, Wrong::Unusable(why, help));
        let (mut flaws, address) = (Vec::new(), address::resolved(&self.address));
        for (i, alike) in self.alike.iter().enumerate() {
            match address::resolved(alike).split_once('=') {
                Some((odd, usual)) if !odd.is_empty() && !usual.is_empty() => {
                    if !address.contains(odd) {
                        flaws.push(Flaw::new(format!("alike.{i}"), Wrong::Unused(odd.to_owned())));
                    }
                }
                _ => flaws.push(unusable(
                    format!("alike.{i}"),
                    "this does not say which letter looks like which",
                    "write the odd one, = and the usual one: \"{U+0430}=a\", \"rn=m\"",
                )),
            }
        }
        if !self.shown_as.is_empty() && punycode::shown(&address::host(&address)) != self.shown_as {
            flaws.push(unusable(
                "shown_as".to_owned(),
                "a browser does not write this name like that",
                "its host, with xn--… for each label that has other letters (RFC 3492)",
            ));
        }
        flaws
    }
}

impl crate::exercise::paper::OnPaper for Link {
    fn paper(&self, sheet: &mut crate::exercise::paper::Sheet<'_>) {
        let apart = self.apart();
        let address = apart.address();
        let leads = sheet.words.leads_to;
        match &self.shown {
            Some(shown) => sheet.text(format!("{}: «{shown}»\n{leads}: {address}", sheet.say(Say::Shown))),
            None => sheet.text(address.clone()),
        }
        match self.ask {
            Ask::Owner => {
                let options = options(&apart, |text| sheet.say(text).to_owned());
                let letters = sheet.tick(options.iter().map(|option| &option.text));
                sheet.key(format!("{}. {}", letters[0], self.why));
            }
            Ask::Parts => {
                let roles = (0..ROLES).map(|role| sheet.say(Say::Scheme as usize + role).to_owned());
                let roles: Vec<String> = roles.collect();
                sheet.table(roles.clone(), apart.piece.iter().map(|(_, text)| text.clone()).collect());
                for (role, text) in &apart.piece {
                    sheet.key(format!("{text} — {}", roles[usize::from(*role)]));
                }
                sheet.key(self.why.clone());
            }
        }
        if !self.trick.is_empty() {
            sheet.text(sheet.say(Say::WhichTrick));
            let letters = sheet.tick(self.trick.iter().map(|trick| &trick.text));
            for (trick, letter) in self.trick.iter().zip(letters).filter(|(trick, _)| trick.right) {
                sheet.key(format!("{letter}. {}", trick.why));
            }
        }
    }
}
