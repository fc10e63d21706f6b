//! The simulated surfaces: what a learner meets on a phone or a computer, as plain data.
//!
//! Scenes know nothing of exercises. A part of a text that can be marked is written
//! `[the words](mark-id)`; [`marks::runs`] takes such a text apart.

pub mod marks;
#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use crate::lang::{Texts, is_false, nothing, texts};

/// Calls a macro with the surfaces: the name in lesson files, the variant, the type of the data.
macro_rules! for_each_surface {
    ($then:ident) => {
        $then! {
            "sms" Sms Thread;
            "chat" Chat Thread;
            "mail" Mail Mail;
            "browser" Browser Page;
            "call" Call Screen;
            "settings" Settings Screen;
            "shop" Shop Screen;
            "receipt" Receipt Screen;
            "post" Post Screen;
            "dialog" Dialog Screen;
            "notice" Notice Screen;
        }
    };
}

macro_rules! surfaces {
    ($($name:literal $surface:ident $data:ident;)*) => {
        /// One simulated surface.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Scene<T = String> {
            $(#[doc = concat!("`", $name, "`, see [`", stringify!($data), "`].")] $surface($data<T>),)*
        }

        /// The names of all surfaces, as lesson files write them.
        pub const SURFACES: &[&str] = &[$($name),*];

        impl<T> Scene<T> {
            /// The number of the surface in [`SURFACES`].
            pub fn surface(&self) -> usize {
                let name = match self { $(Self::$surface(_) => $name,)* };
                SURFACES.iter().position(|known| *known == name).unwrap_or(0)
            }

            /// The texts that are the same in every language: addresses and file names, with their paths.
            pub fn verbatim(&self) -> Vec<(&'static str, &str)> {
                let mut all = match self { $(Self::$surface(it) => it.verbatim(),)* };
                all.retain(|(_, text)| !text.is_empty());
                all
            }

            /// Who or what it comes from: the sender's name, or the page's title.
            pub fn sender(&self) -> &T {
                match self { $(Self::$surface(it) => it.sender(),)* }
            }

            /// What a list of such things shows under the sender: the latest message, the subject, the first line.
            pub fn gist(&self) -> Option<&T> {
                match self { $(Self::$surface(it) => it.gist(),)* }
            }
        }

        impl<T, U> Texts<T, U> for Scene<T> {
            type Mapped = Scene<U>;
            fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Scene<U> {
                match self { $(Self::$surface(it) => Scene::$surface(it.map(at, f)),)* }
            }
        }
    };
}
for_each_surface!(surfaces);

/// A conversation: SMS or messenger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread<T = String> {
    /// The sender's name or number as the phone shows it.
    pub from: T,
    /// A line under the name, such as "not in your contacts".
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub note: Option<T>,
    /// The messages, oldest first.
    pub message: Vec<Message<T>>,
}
texts!(Thread { from: text, note: maybe, message: each });

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
texts!(Message { text: text, mine: keep, time: keep });

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
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub button: Option<T>,
    /// Where the button leads, as a mail program shows it; may hold marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}
texts!(Mail {
    from: text,
    address: keep,
    subject: text,
    body: text,
    attachment: keep,
    button: maybe,
    link: keep
});

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
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub button: Option<T>,
}
texts!(Page { address: keep, title: text, body: text, field: list, button: maybe });

/// Any other surface: a call, phone settings, a shop, a receipt, a post, a dialog, a notice on the phone.
/// They differ in their skin; each is a heading over rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen<T = String> {
    /// Who or what it is: the caller, the shop, the author of a post, the app that asks.
    pub title: T,
    /// A line under it: the number of a caller, the time of a post.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub note: Option<T>,
    /// What the address bar shows, where there is one; may hold marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// What stands below, from top to bottom.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub row: Vec<Row<T>>,
}
texts!(Screen { title: text, note: maybe, address: keep, row: each });

/// A row of a [`Screen`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row<T = String> {
    /// How it looks.
    #[serde(default, skip_serializing_if = "Look::is_text")]
    pub look: Look,
    /// What the value is called: «Sum», «To whom».
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub label: Option<T>,
    /// The text or the value; line breaks are kept.
    pub text: T,
}
texts!(Row { look: keep, label: maybe, text: text });

/// How a [`Row`] looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// A paragraph, or a value beside its label.
    #[default]
    Text,
    /// A heading.
    Title,
    /// A field to be filled in.
    Field,
    /// A button, not to be pressed.
    Button,
    /// A price or a sum, in large figures.
    Price,
    /// What a picture shows, in words, where the picture would be.
    Picture,
    /// A row with a link, or with an address.
    Link,
    /// A QR code, drawn as one and not to be scanned, with what stands below it.
    Qr,
    /// How buyers rate something, in words and figures.
    Rating,
    /// Time that is running out.
    Timer,
}

impl Look {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    const fn is_text(&self) -> bool {
        matches!(self, Self::Text)
    }
}

/// What every surface can say of itself.
trait Surface<T> {
    /// Who or what it comes from.
    fn sender(&self) -> &T;
    /// What stands under the sender in a list.
    fn gist(&self) -> Option<&T>;
    /// The texts that are the same in every language, with their names.
    fn verbatim(&self) -> Vec<(&'static str, &str)> {
        Vec::new()
    }
}

impl<T> Surface<T> for Thread<T> {
    fn sender(&self) -> &T {
        &self.from
    }

    fn gist(&self) -> Option<&T> {
        self.message.last().map(|message| &message.text)
    }
}

impl<T> Surface<T> for Mail<T> {
    fn sender(&self) -> &T {
        &self.from
    }

    fn gist(&self) -> Option<&T> {
        Some(&self.subject)
    }

    fn verbatim(&self) -> Vec<(&'static str, &str)> {
        vec![("address", &self.address), ("attachment", &self.attachment), ("link", &self.link)]
    }
}

impl<T> Surface<T> for Page<T> {
    fn sender(&self) -> &T {
        &self.title
    }

    fn gist(&self) -> Option<&T> {
        Some(&self.body)
    }

    fn verbatim(&self) -> Vec<(&'static str, &str)> {
        vec![("address", &self.address)]
    }
}

impl<T> Surface<T> for Screen<T> {
    fn sender(&self) -> &T {
        &self.title
    }

    fn gist(&self) -> Option<&T> {
        self.row.first().map(|row| &row.text).or(self.note.as_ref())
    }

    fn verbatim(&self) -> Vec<(&'static str, &str)> {
        vec![("address", &self.address)]
    }
}
