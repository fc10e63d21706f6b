//! Lessons on paper, and the gallery.

use super::super::Text;
use super::super::messages::texts_of;

texts_of! {
    /// Lessons on paper, and the gallery.
    Studio {
        print_body: Text,
        paper_name: Text,
        paper_date: Text,
        paper_key: Text,
        gallery_body: Text,
        /// In the order of [`crate::domain::route::Look`].
        looks: [Text; 7],
        toml: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Studio; 5] = [KK, KK, RU, RU, EN];

#[cfg(feature = "authoring")]
const KK: Studio = Studio {
    print_body: "Сабақ қағазда: алдымен тапсырмалар, соңғы бетте жауап кілті.",
    paper_name: "Аты-жөні",
    paper_date: "Күні",
    paper_key: "Жауап кілті",
    gallery_body: "Әр түрдің мысалы, күйлері және автор жазатын файлы.",
    looks: ["Жаңа", "Жауап берілген", "Дұрыс", "Қате", "Қарап шығу", "Қағазда", "Күңгірт"],
    toml: "Автор файлы",
};

#[cfg(feature = "authoring")]
const RU: Studio = Studio {
    print_body: "Урок на бумаге: сначала задания, на последней странице ключ.",
    paper_name: "Имя",
    paper_date: "Дата",
    paper_key: "Ключ",
    gallery_body: "Пример каждого вида, его состояния и файл, который пишет автор.",
    looks: ["Новое", "С ответом", "Верно", "Неверно", "Просмотр", "На бумаге", "Тёмное"],
    toml: "Файл автора",
};

#[cfg(feature = "authoring")]
const EN: Studio = Studio {
    print_body: "The lesson on paper: first the exercises, on the last page the key.",
    paper_name: "Name",
    paper_date: "Date",
    paper_key: "Answer key",
    gallery_body: "An example of each kind, its states, and the file that an author writes.",
    looks: ["Fresh", "Answered", "Right", "Wrong", "Reviewed", "Printed", "Dark"],
    toml: "The author's file",
};
