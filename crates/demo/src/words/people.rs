//! Names to combine; nobody in particular.

/// First names.
#[rustfmt::skip]
pub(crate) const FIRST: &[&str] = &[
    "Aisha", "Alan", "Amara", "Andrew", "Aneta", "Angela", "Arjun", "Beth", "Brian", "Callum",
    "Carys", "Chidi", "Claire", "Daniel", "Denise", "Dylan", "Eilidh", "Emma", "Farah", "Fiona",
    "Gareth", "George", "Grace", "Hamza", "Hannah", "Harpreet", "Helen", "Imran", "Ines", "Isla",
    "Jacek", "Jade", "James", "Janet", "Jordan", "Joyce", "Kayleigh", "Keith", "Kofi", "Laura",
    "Leanne", "Liam", "Lucy", "Maeve", "Magda", "Marcus", "Margaret", "Mei", "Mohammed", "Nadia",
    "Naomi", "Niamh", "Oliver", "Olu", "Patricia", "Paul", "Priya", "Rachel", "Rhys", "Rosa",
    "Ruth", "Samir", "Sandra", "Sean", "Sofia", "Stephen", "Tanvi", "Terry", "Tomasz", "Yusuf",
];

/// Last names.
#[rustfmt::skip]
pub(crate) const LAST: &[&str] = &[
    "Adeyemi", "Ahmed", "Akhtar", "Ashworth", "Bailey", "Banerjee", "Barlow", "Begum", "Bevan",
    "Booth", "Campbell", "Chowdhury", "Clarke", "Cooper", "Cousins", "Davies", "Dawson", "Dhillon",
    "Doyle", "Dunne", "Edwards", "Ellis", "Farrell", "Fletcher", "Gibson", "Grant", "Griffiths",
    "Hall", "Hargreaves", "Hussain", "Hutton", "Iqbal", "Jenkins", "Kaur", "Kelly", "Khan",
    "Kowalska", "Lawson", "Lewis", "Mackenzie", "Mahmood", "Marsh", "Mensah", "Mistry", "Morgan",
    "Murphy", "Nowak", "Okafor", "Osborne", "Owusu", "Patel", "Pereira", "Phillips", "Pryce",
    "Rahman", "Reid", "Rowlands", "Sharma", "Shaw", "Sinclair", "Singh", "Stewart", "Sutcliffe",
    "Thapa", "Thomas", "Turner", "Walker", "Ward", "Whitaker", "Wilkinson", "Wood", "Zielinski",
];
