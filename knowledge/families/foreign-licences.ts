const countries =
  'hàn | hàn quốc | nhật | nhật bản | mỹ | úc | pháp | đức | anh quốc | nga | ý | canada | trung quốc | đài loan | thái | thái lan | lào | campuchia | singapore | malaysia | philippines | ấn độ | hà lan | thụy sĩ | new zealand | châu âu'.split(
    ' | ',
  );

/** How people name a driving licence by the country it is from, apart by |. */
export const foreignLicences = countries
  .flatMap((country) =>
    ['bằng', 'bằng lái', 'bằng lái xe', 'bằng lái bên', 'bằng lái xe bên', 'bằng lái của', 'bằng bên'].map(
      (paper) => `${paper} ${country} | đổi ${paper} ${country}`,
    ),
  )
  .join(' | ');
