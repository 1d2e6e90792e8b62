"""Hold the abbreviations that need no expansion, and words in capitals that are none.

These are the ones that a resident of any surgical or medical subject reads as words, and names that are known by
their letters alone. What belongs to one subject (DREZ, PRF) is for a bank to declare under `abbreviations`. Nothing
here judges.
"""

from __future__ import annotations

from rhizotrainer.bank.words import word_set

KNOWN = word_set(
    # Imaging, tests, signals.
    "MRI MRA MR CT CTA DWI FLAIR PET SPECT EEG ECG EKG EMG MEG QT QRS ST CXR CRP ESR INR PT PTT APTT FBC CBC ABG PSA "
    "LDL HDL GFR PCR ELISA HLA ABO RR BP HR MAP CVP ICP EF LVEF FEV1 FVC CPAP PEEP ASA GCS NYHA "
    # Substances and biology.
    "DNA RNA MRNA ATP ADP GABA NMDA ACTH TSH PTH ACE CSF CO2 H2O N2O NSAID NSAIDS SSRI "
    # Parts of the body and diseases.
    "CN CNS PNS ANS GI ENT AV HIV AIDS COVID TB COPD DVT UTI MI STEMI NSTEMI AF VF VT TIA MRSA "
    # Wards, people, times, doing.
    "ICU ITU HDU ED ER PACU GP MD AM PM BC AD CPR IM SC "
    # Bodies and countries.
    "WHO NICE FDA EMA NHS UK USA US EU UN "
    # Measures, signs, research.
    "SD SE CI OR BMI SI IU IQ UV OK ID TV RCT ICD DSM "
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
