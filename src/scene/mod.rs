//! The simulated surfaces: what a learner meets on a phone or a computer, as plain data.
//!
//! Scenes know nothing of exercises. A part of a text that can be marked is written
//! `[the words](mark-id)`; [`marks::runs`] takes such a text apart.

pub mod marks;
#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

/// One simulated surface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scene<T = String> {
    /// Short messages from one sender.
    Sms(Thread<T>),
    /// A messenger conversation.
    Chat(Thread<T>),
    /// An e-mail.
    Mail(Mail<T>),
    /// A page in a browser, with its address bar.
    Browser(Page<T>),
}

/// A conversation: SMS or messenger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread<T = String> {
    /// The sender's name or number as the phone shows it.
    pub from: T,
    /// A line under the name, such as "not in your contacts".
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub note: Option<T>,
    /// The messages, oldest first.
    pub message: Vec<Message<T>>,
}

/// One message of a [`Thread`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message<T = String> {
    /// What it says; line breaks are kept.
    pub text: T,
    /// Sent by the owner of the phone.
    #[serde(default, skip_serializing_if = "is_false")]
    pub mine: bool,
    /// `HH:MM`, or nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
}

/// An e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail<T = String> {
    /// The sender's name.
    pub from: T,
    /// The sender's address; may hold marks.
    pub address: String,
    /// The subject line.
    pub subject: T,
    /// The letter; line breaks are kept.
    pub body: T,
    /// The name of an attached file; may hold marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub attachment: String,
    /// A button in the letter.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub button: Option<T>,
    /// Where the button leads, as a mail program shows it; may hold marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// A page in a browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page<T = String> {
    /// What the address bar shows; may hold marks.
    pub address: String,
    /// The heading of the page.
    pub title: T,
    /// The text of the page; line breaks are kept.
    pub body: T,
    /// Labels of the fields that the page wants filled in.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub field: Vec<T>,
    /// The button under the fields.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub button: Option<T>,
}

const fn none<T>() -> Option<T> {
    None
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// Rewrites every translatable text of a structure; the path says where each one stands.
///
/// With it a lesson of [`crate::lang::Localized`] becomes a lesson of `String`, and a lint
/// sees every text there is.
pub trait Texts<T, U> {
    /// The same structure over `U`.
    type Mapped;
    /// Calls `f` with the path (`message.0.text`) and the text, and keeps what it returns.
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Self::Mapped;
}

/// `parent.child`, or `child` alone at the root.
pub fn join(parent: &str, child: impl std::fmt::Display) -> String {
    if parent.is_empty() { child.to_string() } else { format!("{parent}.{child}") }
}

impl<T, U> Texts<T, U> for Scene<T> {
    type Mapped = Scene<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Scene<U> {
        match self {
            Self::Sms(thread) => Scene::Sms(thread.map(at, f)),
            Self::Chat(thread) => Scene::Chat(thread.map(at, f)),
            Self::Mail(mail) => Scene::Mail(mail.map(at, f)),
            Self::Browser(page) => Scene::Browser(page.map(at, f)),
        }
    }
}

impl<T, U> Texts<T, U> for Thread<T> {
    type Mapped = Thread<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Thread<U> {
        Thread {
            from: f(&join(at, "from"), &self.from),
            note: self.note.as_ref().map(|note| f(&join(at, "note"), note)),
            message: (self.message.iter().enumerate())
                .map(|(i, message)| Message {
                    text: f(&join(at, format!("message.{i}.text")), &message.text),
                    mine: message.mine,
                    time: message.time.clone(),
                })
                .collect(),
        }
    }
}

impl<T, U> Texts<T, U> for Mail<T> {
    type Mapped = Mail<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Mail<U> {
        Mail {
            from: f(&join(at, "from"), &self.from),
            address: self.address.clone(),
            subject: f(&join(at, "subject"), &self.subject),
            body: f(&join(at, "body"), &self.body),
            attachment: self.attachment.clone(),
            button: self.button.as_ref().map(|button| f(&join(at, "button"), button)),
            link: self.link.clone(),
        }
    }
}

impl<T, U> Texts<T, U> for Page<T> {
    type Mapped = Page<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Page<U> {
        Page {
            address: self.address.clone(),
            title: f(&join(at, "title"), &self.title),
            body: f(&join(at, "body"), &self.body),
            field: (self.field.iter().enumerate())
                .map(|(i, field)| f(&join(at, format!("field.{i}")), field))
                .collect(),
            button: self.button.as_ref().map(|button| f(&join(at, "button"), button)),
        }
    }
}

impl<T> Scene<T> {
    /// The texts that are the same in every language: addresses and file names, with their paths.
    pub fn verbatim(&self) -> Vec<(&'static str, &str)> {
        let all = match self {
            Self::Sms(_) | Self::Chat(_) => vec![],
            Self::Mail(mail) => vec![
                ("address", mail.address.as_str()),
                ("attachment", mail.attachment.as_str()),
                ("link", mail.link.as_str()),
            ],
            Self::Browser(page) => vec![("address", page.address.as_str())],
        };
        all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Who or what it comes from: the sender's name, or the page's title.
    pub const fn sender(&self) -> &T {
        match self {
            Self::Sms(thread) | Self::Chat(thread) => &thread.from,
            Self::Mail(mail) => &mail.from,
            Self::Browser(page) => &page.title,
        }
    }

    /// The kind of surface as authors name it.
    pub const fn surface(&self) -> &'static str {
        match self {
            Self::Sms(_) => "sms",
            Self::Chat(_) => "chat",
            Self::Mail(_) => "mail",
            Self::Browser(_) => "browser",
        }
    }
}
