"""Hold the abbreviations that need no expansion, and words in capitals that are none.

These are the ones that a resident of any surgical or medical subject reads as words, and names that are known by
their letters alone. What belongs to one subject (DREZ, PRF) is for a bank to declare under `abbreviations`. Nothing
here judges.
"""

from __future__ import annotations

from rhizotrainer.bank.words import word_set

KNOWN = word_set(
    # Imaging, tests, signals.
    "MRI MRA MR CT CTA DWI FLAIR PET SPECT EEG ECG EKG EMG MEG CRP ESR INR PCR ELISA HLA RR BP HR ASA GCS "
    # Substances and biology.
    "DNA RNA ATP ADP GABA NMDA ACTH TSH CSF CO2 H2O NSAID NSAIDS "
    # Parts of the body and diseases.
    "CN CNS PNS ANS HIV AIDS COVID COPD DVT UTI "
    # Wards, people, times.
    "ICU ED GP MD AM PM BC AD "
    # Bodies and countries.
    "WHO NICE FDA EMA NHS UK USA US EU UN "
    # Measures and signs.
    "SD SE CI BMI SI OK ID TV "
    # Exam words.
    "MCQ OSCE"
)

# Written in capitals to be seen, or numerals; no abbreviations.
CAPITALS = word_set(
    "ALL ALWAYS AND ANY ARE BEST BOTH BUT CANNOT CORRECT DOES EACH EITHER EVERY EXCEPT FALSE FEWEST FIRST GREATEST "
    "HIGHEST INCORRECT IN IS LAST LEAST LESS LOWEST MAIN MORE MOST MUST NEITHER NEVER NEXT NO NONE NOR NOT ON ONE "
    "ONLY OR SHOULD SINGLE THE THREE TO TRUE TWO UNLIKELY WITHOUT WORST WRONG ISN AREN WASN WEREN DO DOESN DON DIDN "
    "II III IV VI VII VIII IX XI XII XIII XIV XV XX"
)
