//! The certificate.

use super::super::messages::texts_of;
use super::super::{Form, Notice, Text};

texts_of! {
    /// The certificate.
    Certificate {
        title: Text,
        not_yet: Notice,
        lessons: Form,
        name: Text,
        name_hint: Text,
        awarded: Text,
        somebody: Text,
        track: Text,
        skills: Text,
        date: Text,
        code: Text,
        code_note: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [Certificate; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: Certificate = Certificate {
    title: "Куәлік",
    not_yet: Notice {
        title: "Куәлік әлі дайын емес",
        body: "Ол өз бағытыңның барлық сабағы аяқталғанда ашылады. Жауаптарың сақталып тұр, асықпай жалғастыра бер.",
    },
    lessons: Form("Аяқталған сабақ: {}\u{a0}/\u{a0}{}"),
    name: "Куәлікке жазылатын ат",
    name_hint: "Тек қағазға басу үшін: еш жерде сақталмайды.",
    awarded: "«Сақбол» қолданбасында бағыттың барлық сабағын аяқтағаны үшін беріледі",
    somebody: "Сақ жүретін жан",
    track: "Бағыт",
    skills: "Жаттыққан дағдылары",
    date: "Аяқталған күні",
    code: "Тексеру коды",
    code_note: "Бұл код осы беттегі ат, бағыт, күн мен сандардан есептелген. Қолданбада дәл сол деректер тұрса, код та дәл сондай болады, ал бір әрпі өзгерсе, басқа код шығады. Қолданбаның сервері де, тізімі де жоқ, сондықтан код кімнің жаттыққанын дәлелдемейді.",
};

#[cfg(feature = "authoring")]
const KK_SIZ: Certificate = Certificate {
    not_yet: Notice {
        title: "Куәлік әлі дайын емес",
        body: "Ол өз бағытыңыздың барлық сабағы аяқталғанда ашылады. Жауаптарыңыз сақталып тұр, асықпай жалғастыра беріңіз.",
    },
    ..KK
};

#[cfg(feature = "authoring")]
const RU: Certificate = Certificate {
    title: "Свидетельство",
    not_yet: Notice {
        title: "Свидетельство пока не готово",
        body: "Оно откроется, когда будут пройдены все уроки твоего направления. Ответы сохранены, можно не спешить.",
    },
    lessons: Form("Пройдено уроков: {}\u{a0}/\u{a0}{}"),
    name: "Имя для свидетельства",
    name_hint: "Только для печати: нигде не сохраняется.",
    awarded: "Выдано за прохождение всех уроков направления в приложении «Сақбол»",
    somebody: "Тот, кто начеку",
    track: "Направление",
    skills: "Отработанные навыки",
    date: "Дата завершения",
    code: "Проверочный код",
    code_note: "Код вычислен из имени, направления, даты и чисел на этой странице. При тех же данных он выйдет таким же, а при другой букве — другим. У приложения нет ни сервера, ни списков, поэтому код не доказывает, кто именно занимался.",
};

#[cfg(feature = "authoring")]
const RU_VY: Certificate = Certificate {
    not_yet: Notice {
        title: "Свидетельство пока не готово",
        body: "Оно откроется, когда будут пройдены все уроки вашего направления. Ответы сохранены, можно не спешить.",
    },
    ..RU
};

#[cfg(feature = "authoring")]
const EN: Certificate = Certificate {
    title: "Certificate",
    not_yet: Notice {
        title: "The certificate is not ready yet",
        body: "It opens when all lessons of your track are done. Your answers are kept, so there is no hurry.",
    },
    lessons: Form("Lessons finished: {}\u{a0}/\u{a0}{}"),
    name: "Name on the certificate",
    name_hint: "For printing only: it is not kept anywhere.",
    awarded: "For finishing all lessons of a track in the app Saqbol",
    somebody: "Someone who stays alert",
    track: "Track",
    skills: "Skills practised",
    date: "Finished on",
    code: "Check code",
    code_note: "The code is calculated from the name, the track, the date and the numbers on this page. The same data give the same code; one changed letter gives another. The app has no server and no lists, so the code does not prove who practised.",
};
