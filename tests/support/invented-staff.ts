import type { Staff, StaffRole } from '#src/people/staff.ts';

/** Somebody of each role, invented; everybody sees all agencies unless it is said otherwise. */
export function inventedStaff(
  role: StaffRole | readonly StaffRole[],
  over: Partial<Omit<Staff, 'kind'>> = {},
): Staff {
  const roles = typeof role === 'string' ? [role] : role;
  const id = over.id ?? `staff-${roles.join('-')}`;
  const { name, email } = names[roles[0] ?? 'operator'];
  return { kind: 'staff', id, name, email, roles, agencies: null, language: 'vi', ...over };
}

const names: Readonly<Record<StaffRole, { readonly name: string; readonly email: string }>> = {
  operator: { name: 'Lò Thị Tổng Đài', email: 'tong-dai@mau.example' },
  editor: { name: 'Vi Văn Biên Tập', email: 'bien-tap@mau.example' },
  approver: { name: 'Kim Thị Duyệt', email: 'duyet@mau.example' },
  supervisor: { name: 'Đèo Văn Giám Sát', email: 'giam-sat@mau.example' },
  admin: { name: 'Sầm Thị Quản Trị', email: 'quan-tri@mau.example' },
  dpo: { name: 'Giàng A Bảo Vệ', email: 'bao-ve@mau.example' },
};
